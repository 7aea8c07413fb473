package io.spillover.exposure;

import io.spillover.problem.InvalidInputException;
import io.spillover.propagation.Conditions;
import io.spillover.propagation.DamRule;
import io.spillover.propagation.Flow;
import io.spillover.propagation.Measures;
import io.spillover.propagation.World;
import java.util.List;

/** Puts the changes of a scenario into conditions; what a change names must be part of the network. */
final class ChangedConditions {

    private static final double DAY_S = 86_400;
    private static final double MOST_DAYS = 365;

    private final World world;

    ChangedConditions(World world) {
        this.world = world;
    }

    /**
     * Returns the conditions with all changes made, in their order.
     *
     * @throws InvalidInputException if a change names something unknown or an impossible number
     */
    Conditions of(Conditions conditions, List<Change> changes) {
        if (changes.size() > Scenario.MOST_CHANGES) {
            throw new InvalidInputException(
                    "scenario.changes", "A scenario has at most " + Scenario.MOST_CHANGES + " changes.");
        }
        var now = conditions;
        for (int i = 0; i < changes.size(); i++) {
            now = changed(now, changes.get(i), "scenario.changes[" + i + "]");
        }
        return now;
    }

    private Conditions changed(Conditions c, Change change, String field) {
        var m = c.measures();
        if (change instanceof Change.OperateReservoir x) {
            return c.under(m.operating(dam(x.reservoirId(), field), rule(x, field)));
        } else if (change instanceof Change.HoldRiver x) {
            return c.under(m.holding(reach(x, field)));
        } else if (change instanceof Change.CloseLink x) {
            int link = world.links().indexOf(x.key());
            return c.under(m.closing(known(link, "closeLink", "transport link", x.key(), field)));
        } else if (change instanceof Change.CutSupply x) {
            int arc = world.supplies().indexOf(x.key());
            return c.under(m.cutting(known(arc, "cutSupply", "supply", x.key(), field)));
        } else if (change instanceof Change.RestrictTravel x) {
            return c.under(restricted(m, x, field));
        } else if (change instanceof Change.SetDischarge x) {
            positive(x.sourceDischargeM3PerS(), field + ".sourceDischargeM3PerS", "discharge");
            return c.measured(x.sourceDischargeM3PerS());
        } else if (change instanceof Change.SetHorizon x) {
            positive(x.days(), field + ".horizonDays", "horizon");
            if (x.days() > MOST_DAYS) {
                throw new InvalidInputException(field + ".horizonDays", "The horizon must be at most 365 days.");
            }
            return c.horizon(x.days() * DAY_S);
        }
        return c.flowing(Flow.in(((Change.SetMonth) change).month()));
    }

    private static DamRule rule(Change.OperateReservoir x, String field) {
        return switch (x.rule()) {
            case PASS -> new DamRule.Pass();
            case HOLD -> new DamRule.Hold();
            case CAP -> {
                var release = x.releaseM3PerS();
                if (release == null || !(release >= 0)) {
                    throw new InvalidInputException(
                            field + ".operateReservoir.releaseM3PerS",
                            "The rule CAP needs the most that is released, in m³/s, not below 0.");
                }
                yield new DamRule.Cap(release);
            }
        };
    }

    private int dam(String id, String field) {
        var dams = world.dams();
        for (int i = 0; i < dams.size(); i++) {
            if (dams.id(i).equals(id)) {
                return i;
            }
        }
        return known(-1, "operateReservoir.reservoirId", "reservoir on a river", id, field);
    }

    private int reach(Change.HoldRiver x, String field) {
        int river = known(world.rivers().riverIndex(x.riverId()), "holdRiver.riverId", "river", x.riverId(), field);
        return world.reachAt(river, x.kmToMouth());
    }

    private Measures restricted(Measures m, Change.RestrictTravel x, String field) {
        int city = known(world.cityIndex(x.cityId()), "restrictTravel.cityId", "city", x.cityId(), field);
        if (!(x.share() >= 0 && x.share() <= 1)) {
            throw new InvalidInputException(
                    field + ".restrictTravel.share", "The share of travel must be from 0 to 1, not " + x.share() + ".");
        }
        return m.travelling(city, x.share());
    }

    private static int known(int index, String name, String what, String id, String field) {
        if (index < 0) {
            throw new InvalidInputException(field + "." + name, "The network has no " + what + " \"" + id + "\".");
        }
        return index;
    }

    private static void positive(double value, String field, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidInputException(field, "The " + what + " must be above 0, not " + value + ".");
        }
    }
}
