package io.spillover.propagation.river;

import io.spillover.propagation.RiverEvent;
import io.spillover.propagation.RiverGrid;
import io.spillover.propagation.Source;
import io.spillover.propagation.Spot;
import io.spillover.propagation.Stops;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Trail trail;
    private final Map<Integer, Arrival<S>> arrivals = new HashMap<>();
    private final Map<Integer, List<SourcePoint>> sources = new HashMap<>();
    private final PriorityQueue<Integer> queue;
    private final Set<Integer> queued = new HashSet<>();

    private RiverWalk(World world, Carrier<S> carrier, int year) {
        this.world = world;
        this.grid = world.rivers();
        this.stops = world.stops();
        this.carrier = carrier;
        this.year = year;
        this.trail = new Trail(world);
        this.queue = new PriorityQueue<>((a, b) -> Integer.compare(grid.rank(a), grid.rank(b)));
    }

    /** Walks an event through a world; dams built after the year are ignored, 0 counts all. */
    public static <S> Trail walk(World world, RiverEvent event, Carrier<S> carrier, int year) {
        RiverWalk<S> walk = new RiverWalk<>(world, carrier, year);
        walk.place(event.sources());
        while (!walk.queue.isEmpty()) {
            walk.leave(walk.queue.remove());
        }
        walk.trail.finish();
        return walk.trail;
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
        List<SourcePoint> points = sources.getOrDefault(reach, List.of());
        int next = 0;
        for (int s = stops.firstOf(reach); s < stops.firstOf(reach + 1); s++) {
            double share = grid.share(reach, stops.km(s));
            while (next < points.size() && points.get(next).share() <= share) {
                cursor.meet(points.get(next++));
            }
            cursor.stop(s, share);
        }
        while (next < points.size()) {
            cursor.meet(points.get(next++));
        }
        cursor.flowOn();
    }

    private void send(int from, int to, S state, int predecessor) {
        if (to < 0) {
            return;
        }
        boolean otherRiver = grid.river(from) != grid.river(to);
        double firstS = carrier.read(state, from, 1).window().first().likely();
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

    /** What is under way inside one reach. */
    private final class Cursor {

        private final int reach;
        private final int river;
        private @Nullable S state;
        private double at;
        private int predecessor = -1;

        Cursor(int reach) {
            this.reach = reach;
            this.river = grid.river(reach);
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
                trail.join(river, km, predecessor, reading);
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
                trail.begin(source, entry, km -> {
                    int there = grid.reachAt(river, km);
                    double share = grid.share(there, km);
                    return carrier.read(carrier.enter(carrier.start(source, there, share), there, share), there, share);
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
                    trail.join(river, source.toKm(), entry, both);
                }
            }
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
                case ENTRY -> trail.enter(index, km, predecessor, reading);
                case SEAT -> trail.seat(index, predecessor, reading);
                case FACILITY -> trail.facility(index, river, km, predecessor, reading);
                case DAM -> {
                    if (world.dams().standsIn(index, year)) {
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
