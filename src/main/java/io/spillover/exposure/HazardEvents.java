package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import io.spillover.problem.ConflictException;
import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.Event;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.World;
import io.spillover.quantity.Mechanism;
import java.time.ZoneOffset;

/** Puts a hazard of the graph into the form engines take: places of the network by index, seconds since its start. */
public final class HazardEvents {

    private static final double DAY_S = 86_400;
    /** An outbreak is looked at for longer than what water and wind carry (assumed). */
    private static final double EPIDEMIC_DAYS = 120;

    private final World world;
    private final Hazard hazard;

    /** Puts a hazard on a network. */
    public HazardEvents(World world, Hazard hazard) {
        this.world = world;
        this.hazard = hazard;
    }

    /**
     * Returns the event.
     *
     * @throws ConflictException if the source is not on the network
     * @throws InvalidInputException if the hazard's mechanism has no event of its own
     */
    public Event event() {
        return switch (hazard.mechanism()) {
            case RIVER_FLOOD, RIVER_POLLUTANT ->
                hazard.magnitude().area() == null
                        ? new RiverEvents(world, hazard).event()
                        : new RainEvents(world, hazard).event();
            case AIRBORNE -> new AirEvents(world, hazard).event();
            case EPIDEMIC -> new OutbreakEvents(world, hazard).event();
            case INFRASTRUCTURE, SUPPLY_CHAIN -> new OutageEvents(world, hazard).event();
            case FOOTPRINT -> new AreaEvents(world, hazard).event();
            case TRIGGERED ->
                throw new InvalidInputException(
                        "mechanism", "A triggered hazard is computed by the mechanism by which it travels.");
        };
    }

    /** Returns the conditions: the discharge of the month, dams built by the year, what is known of the river, the horizon. */
    public Conditions conditions(Event event) {
        var start = hazard.start().atOffset(ZoneOffset.UTC);
        var usual = Conditions.in(start.getMonth()).year(start.getYear());
        if (event instanceof RiverEvent river) {
            return new RiverEvents(world, hazard).conditions(usual, river);
        }
        return hazard.mechanism() == Mechanism.EPIDEMIC ? usual.horizon(EPIDEMIC_DAYS * DAY_S) : usual;
    }
}
