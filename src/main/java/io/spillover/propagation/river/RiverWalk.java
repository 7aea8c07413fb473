package io.spillover.propagation.river;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.DamRule;
import io.spillover.propagation.Measures;
import io.spillover.propagation.Miss;
import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Stops;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk down the reach graph in topological order, so that each reach is left once, with all that has come together in it.
 * Costs grow with the reaches touched, not with the world.
 *
 * @param <S> the state of what travels
 */
public final class RiverWalk<S> {

    private record Arrival<S>(S state, int predecessor, double firstS, boolean fromOtherRiver) {}

    private record SourcePoint(double share, boolean end, Source source, int number) {

        /** At one place a stretch ends before the next begins and takes over; a source without length begins before it ends. */
        int turn() {
            return end && source.stretch() ? 0 : end ? 2 : 1;
        }
    }

    private final World world;
    private final RiverGrid grid;
    private final Stops stops;
    private final Carrier<S> carrier;
    private final int year;
    private final Measures measures;
    private final SeenPlaces seen;
    private final Set<Sighting> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Trail trail;
    private final Map<Integer, Arrival<S>> arrivals = new HashMap<>();
    private final Map<Integer, List<SourcePoint>> sources = new HashMap<>();
    private final PriorityQueue<Integer> queue;
    private final Set<Integer> queued = new HashSet<>();

    private RiverWalk(World world, Carrier<S> carrier, int year, Measures measures, SeenPlaces seen) {
        this.world = world;
        this.grid = world.rivers();
        this.stops = world.stops();
        this.carrier = carrier;
        this.year = year;
        this.measures = measures;
        this.seen = seen;
        this.trail = new Trail(world);
        this.queue = new PriorityQueue<>((a, b) -> Integer.compare(grid.rank(a), grid.rank(b)));
    }

    /** Walks an event through a world; dams built after the year are ignored, 0 counts all. */
    public static <S> Trail walk(World world, RiverEvent event, Carrier<S> carrier, int year) {
        return new RiverWalk<>(world, carrier, year, Measures.NONE, SeenPlaces.of(world, event, List.of())).run(event);
    }

    /**
     * Walks an event through a world under its measures, past what was seen of it. All is held back at the upper end of a held
     * reach and in a reservoir that holds everything.
     *
     * @throws IllegalArgumentException if a measure is about a reach or a dam that is not in this world
     */
    public static <S> Trail walk(
            World world, RiverEvent event, Carrier<S> carrier, Conditions conditions, SeenPlaces seen) {
        Measures measures = conditions.measures();
        for (int reach : measures.heldReaches()) {
            if (reach < 0 || reach >= world.rivers().reachCount()) {
                throw new IllegalArgumentException("A measure: reach " + reach + " is not in this world");
            }
        }
        for (int dam : measures.dams().keySet()) {
            if (dam < 0 || dam >= world.dams().size()) {
                throw new IllegalArgumentException("A measure: dam " + dam + " is not in this world");
            }
        }
        return new RiverWalk<>(world, carrier, conditions.year(), measures, seen).run(event);
    }

    private Trail run(RiverEvent event) {
        place(event.sources());
        while (!queue.isEmpty()) {
            leave(queue.remove());
        }
        trail.finish();
        return trail;
    }

    private void place(List<Source> given) {
        for (int i = 0; i < given.size(); i++) {
            Source source = given.get(i);
            if (source.river() >= grid.riverCount()) {
                throw new IllegalArgumentException(
                        "Source " + i + ": river " + source.river() + " is not in this world");
            }
            for (Source inlet : carrier.inlets(source)) {
                point(inlet, i, inlet.toKm(), true);
                if (carrier.absorbs(source)) {
                    point(inlet, i, inlet.fromKm(), false);
                }
            }
        }
        sources.values()
                .forEach(points -> points.sort((a, b) -> {
                    int byShare = Double.compare(a.share(), b.share());
                    int byTurn = Integer.compare(a.turn(), b.turn());
                    return byShare != 0 ? byShare : byTurn != 0 ? byTurn : Integer.compare(a.number(), b.number());
                }));
    }

    private void point(Source source, int number, double km, boolean end) {
        int reach = grid.reachAt(source.river(), km);
        sources.computeIfAbsent(reach, unused -> new ArrayList<>())
                .add(new SourcePoint(grid.share(reach, km), end, source, number));
        if (queued.add(reach)) {
            queue.add(reach);
        }
    }

    private void leave(int reach) {
        Arrival<S> arrival = arrivals.remove(reach);
        Cursor cursor = new Cursor(reach);
        if (arrival != null) {
            cursor.arrive(arrival);
        }
        for (int s = stops.firstOf(reach); s < stops.firstOf(reach + 1); s++) {
            double share = grid.share(reach, stops.km(s));
            cursor.until(share);
            cursor.stop(s, share);
        }
        cursor.until(1);
        cursor.flowOn();
    }

    private void send(int from, int to, S state, int predecessor) {
        if (to < 0) {
            return;
        }
        boolean otherRiver = grid.river(from) != grid.river(to);
        Reading reading = carrier.read(state, from, 1);
        if (measures.heldReaches().contains(to)) {
            trail.end(to, grid.fromKm(to), otherRiver, held(Miss.Reason.HELD_BY_MEASURE, reading, -1));
            return;
        }
        double firstS = reading.window().first().likely();
        Arrival<S> now = new Arrival<>(state, predecessor, firstS, otherRiver);
        Arrival<S> before = arrivals.get(to);
        if (before != null) {
            int earlier = firstS < before.firstS() ? predecessor : before.predecessor();
            now = new Arrival<>(
                    carrier.merge(before.state(), state, to, 0),
                    earlier,
                    Math.min(firstS, before.firstS()),
                    otherRiver || before.fromOtherRiver());
        } else if (queued.add(to)) {
            queue.add(to);
        }
        arrivals.put(to, now);
    }

    private static Reading.Verdict held(Miss.Reason reason, Reading reading, int dam) {
        return new Reading.Verdict(reason, reading.intensity().likely(), Double.NaN, dam);
    }

    /** What is under way inside one reach. */
    private final class Cursor {

        private final int reach;
        private final int river;
        private final List<SourcePoint> points;
        private final List<SeenPlaces.Mark> marks;
        private @Nullable S state;
        private double at;
        private int predecessor = -1;
        private int nextPoint;
        private int nextMark;

        Cursor(int reach) {
            this.reach = reach;
            this.river = grid.river(reach);
            this.points = sources.getOrDefault(reach, List.of());
            this.marks = seen.marks(reach);
        }

        /** Meets the sources and sightings down to a place; at one point a source begins before it is seen. */
        void until(double share) {
            while (true) {
                double point = nextPoint < points.size() ? points.get(nextPoint).share() : Double.POSITIVE_INFINITY;
                double mark = nextMark < marks.size() ? marks.get(nextMark).share() : Double.POSITIVE_INFINITY;
                if (Math.min(point, mark) > share) {
                    return;
                }
                if (point <= mark) {
                    meet(points.get(nextPoint++));
                } else {
                    sight(marks.get(nextMark++));
                }
            }
        }

        private void sight(SeenPlaces.Mark mark) {
            S current = moveTo(mark.share());
            if (current == null) {
                return;
            }
            List<Sighting> fresh = mark.seen().stream().filter(used::add).toList();
            if (!fresh.isEmpty()) {
                state = carrier.sight(current, fresh, reach, mark.share());
            }
        }

        void arrive(Arrival<S> arrival) {
            S entered = carrier.enter(arrival.state(), reach, 0);
            state = entered;
            Reading reading = carrier.read(entered, reach, 0);
            double km = grid.fromKm(reach);
            if (ended(reading, km, arrival.fromOtherRiver())) {
                return;
            }
            if (reading.verdict() != null) {
                predecessor = arrival.predecessor();
                trail.quiet(reach, km, arrival.fromOtherRiver(), reading.verdict());
                return;
            }
            predecessor = trail.add(Spot.REACH, reach, river, km, arrival.predecessor(), reading);
            if (arrival.fromOtherRiver()) {
                trail.join(river, km, predecessor, reading, p -> carrier.meets(entered, p, false, reach, 0));
            }
        }

        private boolean ended(Reading reading, double km, boolean joining) {
            Reading.Verdict verdict = reading.verdict();
            if (verdict == null || carrier.goesOn(verdict)) {
                return false;
            }
            trail.end(reach, km, joining, verdict);
            state = null;
            return true;
        }

        private @Nullable S moveTo(double share) {
            S current = state;
            if (current != null && share > at) {
                current = carrier.advance(current, reach, at, share);
                state = current;
            }
            at = Math.max(at, share);
            return current;
        }

        void meet(SourcePoint point) {
            S arriving = moveTo(point.share());
            if (carrier.absorbs(point.source())) {
                arriving = null;
                state = null;
            }
            if (!point.end()) {
                return;
            }
            Source source = point.source();
            S begun = carrier.enter(carrier.start(source, reach, point.share()), reach, point.share());
            Reading own = carrier.read(begun, reach, point.share());
            int entry = trail.add(Spot.SOURCE, point.number(), river, source.toKm(), -1, own);
            if (own.verdict() == null) {
                trail.begin(
                        source,
                        entry,
                        km -> {
                            int there = grid.reachAt(river, km);
                            double share = grid.share(there, km);
                            return carrier.read(begunAt(source, there, share), there, share);
                        },
                        (p, km, seat) -> {
                            int there = grid.reachAt(river, km);
                            double share = grid.share(there, km);
                            carrier.meets(begunAt(source, there, share), p, seat, there, share);
                        });
            }
            if (arriving == null) {
                state = begun;
                predecessor = entry;
                Reading.Verdict verdict = own.verdict();
                if (!ended(own, source.toKm(), true) && verdict != null) {
                    trail.quiet(reach, source.toKm(), true, verdict);
                }
            } else {
                S joined = carrier.enter(carrier.merge(arriving, begun, reach, point.share()), reach, point.share());
                state = joined;
                Reading both = carrier.read(joined, reach, point.share());
                if (own.verdict() != null && both.verdict() == null) {
                    trail.join(
                            river,
                            source.toKm(),
                            entry,
                            both,
                            p -> carrier.meets(joined, p, false, reach, point.share()));
                }
            }
        }

        private S begunAt(Source source, int there, double share) {
            return carrier.enter(carrier.start(source, there, share), there, share);
        }

        void stop(int stop, double share) {
            S current = moveTo(share);
            if (current == null) {
                return;
            }
            double km = stops.km(stop);
            int index = stops.index(stop);
            Reading reading = carrier.read(current, reach, share);
            if (ended(reading, km, false)) {
                return;
            }
            Reading.Verdict verdict = reading.verdict();
            if (verdict != null && stops.kind(stop) != Stops.Kind.DAM) {
                trail.quiet(stops.kind(stop), index, km, verdict);
                return;
            }
            switch (stops.kind(stop)) {
                case ENTRY -> {
                    trail.enter(index, km, predecessor, reading);
                    carrier.meets(current, index, false, reach, share);
                }
                case SEAT -> {
                    trail.seat(index, predecessor, reading);
                    carrier.meets(current, index, true, reach, share);
                }
                case FACILITY -> trail.facility(index, river, km, predecessor, reading);
                case DAM -> {
                    boolean stands = world.dams().standsIn(index, year);
                    if (stands && measures.dams().get(index) instanceof DamRule.Hold) {
                        trail.end(reach, km, false, held(Miss.Reason.HELD_BY_RESERVOIR, reading, index));
                        state = null;
                    } else if (stands) {
                        S passed = carrier.pass(current, index, reach, share);
                        state = passed;
                        Reading below = carrier.read(passed, reach, share);
                        predecessor = trail.add(Spot.DAM, index, river, km, predecessor, below);
                        Reading.Verdict held = below.verdict();
                        if (held != null && held.dam() == index) {
                            ended(below, km, false);
                        }
                    }
                }
            }
        }

        void flowOn() {
            S current = moveTo(1);
            if (current == null || ended(carrier.read(current, reach, 1), grid.toKm(reach), false)) {
                return;
            }
            double branchShare = grid.branchShare(reach);
            if (branchShare > 0) {
                send(reach, grid.branch(reach), carrier.part(current, branchShare), predecessor);
                current = carrier.part(current, 1 - branchShare);
            }
            send(reach, grid.downstream(reach), current, predecessor);
        }
    }
}
