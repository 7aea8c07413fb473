package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardSource;
import io.spillover.hazard.Hazards;
import io.spillover.hazard.SourceKind;
import io.spillover.hazard.TriggerRules;
import io.spillover.network.Networks;
import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.AirEvent;
import io.spillover.propagation.Event;
import io.spillover.propagation.Spot;
import io.spillover.propagation.World;
import io.spillover.propagation.cascade.Cascade;
import io.spillover.propagation.cascade.Limits;
import io.spillover.propagation.cascade.Origin;
import io.spillover.propagation.cascade.Site;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Predicts secondary hazards: one trip to the graph for the hazard, the snapshot and the rules, the engines without the database,
 * one trip for names. Nothing is stored, so a forecast never exposes a city and never takes stock.
 */
@Service
public class CascadeService {

    private static final int DEEPEST = 8;
    private static final int MOST = 100;

    private final Hazards hazards;
    private final Networks networks;
    private final TriggerRules rules;
    private final PlaceNames names;

    CascadeService(Hazards hazards, Networks networks, TriggerRules rules, PlaceNames names) {
        this.hazards = hazards;
        this.networks = networks;
        this.rules = rules;
        this.names = names;
    }

    /**
     * Predicts what may start where a hazard arrives.
     *
     * @param floor chains less probable than this are cut
     * @param depth steps that are followed at most
     * @param most secondary hazards at most
     * @param winds the wind since the start of the hazard, empty if unknown; a release into the air brings its own
     * @throws io.spillover.problem.NotFoundException if there is no such hazard
     * @throws InvalidInputException if a limit is impossible
     */
    public Forecast foresee(String hazardId, double floor, int depth, int most, List<AirEvent.Wind> winds) {
        if (!(floor > 0 && floor <= 1)) {
            throw new InvalidInputException("probabilityFloor", "The floor must lie above 0 and at most at 1.");
        }
        range("depth", depth, DEEPEST);
        range("most", most, MOST);
        var hazard = hazards.get(hazardId);
        var world = networks.snapshot();
        var known = rules.all();
        var limits = Limits.DEFAULT.floor(floor).depth(depth).most(most);
        var answer = new Cascade(world, known, limits).run(origin(hazard, world, winds));
        var reading = new CascadeReading(hazard, world, answer, names, hazards);
        return new Forecast(hazard, reading.foreseen(), reading.remarks(), world.version(), known.size());
    }

    private static void range(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidInputException(field, field + " must lie between 1 and " + most + ".");
        }
    }

    private static Origin origin(Hazard hazard, World world, List<AirEvent.Wind> winds) {
        var events = new HazardEvents(world, hazard);
        var event = events.event();
        var conditions = events.conditions(event);
        return new Origin(
                hazard.mechanism(),
                hazard.typeCode(),
                sites(hazard.source(), world),
                event,
                conditions,
                own(event, winds));
    }

    private static List<AirEvent.Wind> own(Event event, List<AirEvent.Wind> winds) {
        return event instanceof AirEvent air ? air.winds() : winds;
    }

    private static Set<Site> sites(HazardSource source, World world) {
        var id = source.placeId();
        if (id == null) {
            return Set.of();
        }
        var site = source.kind() == SourceKind.FACILITY
                ? new Site(Spot.FACILITY, world.facilities().indexOf(id))
                : source.kind() == SourceKind.RESERVOIR
                        ? new Site(Spot.DAM, world.dams().indexOf(id))
                        : new Site(Spot.CITY, world.cityIndex(id));
        return site.index() < 0 ? Set.of() : Set.of(site);
    }
}
