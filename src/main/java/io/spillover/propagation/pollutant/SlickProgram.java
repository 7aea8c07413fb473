package io.spillover.propagation.pollutant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk written down as steps over registers: step i makes the slick of register i from those of earlier steps. Whoever draws a
 * course does the steps again with other drivers and needs neither the world nor the walk.
 */
final class SlickProgram {

    enum Kind {
        /** A release begins: a = its start in s, b = its mass in kg. */
        START,
        /** It enters a reach (place): a = likely time of the whole reach in s, b = its σ, c = Q/Qa. */
        ENTER,
        /** It moves by a share (a) of the reach. */
        MOVE,
        /** It joins another one where the discharge is a in m³/s. */
        JOIN,
        /** It keeps a share (a) of its mass. */
        PART,
        /** It passes a pool (place) with a residence time (a) in s. */
        STAY,
        /** It goes through what was seen (place: which), where the discharge is a in m³/s. */
        SEE
    }

    /**
     * A point of a city that is met.
     *
     * @param register the slick
     * @param city index of the city
     * @param grade how close it is to the seat; only points of the highest grade of a city count for its intensity
     * @param flowM3PerS discharge there
     */
    record Contact(int register, int city, int grade, double flowM3PerS) {}

    private final List<Kind> kinds = new ArrayList<>();
    private int[] from = new int[256];
    private int[] other = new int[256];
    private int[] place = new int[256];
    private double[] numbers = new double[3 * 256];
    private final List<Seen> seen = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();

    private int step(Kind kind, int source, int second, int where, double a, double b, double c) {
        int i = kinds.size();
        if (i == from.length) {
            from = Arrays.copyOf(from, 2 * i);
            other = Arrays.copyOf(other, 2 * i);
            place = Arrays.copyOf(place, 2 * i);
            numbers = Arrays.copyOf(numbers, 6 * i);
        }
        kinds.add(kind);
        from[i] = source;
        other[i] = second;
        place[i] = where;
        numbers[3 * i] = a;
        numbers[3 * i + 1] = b;
        numbers[3 * i + 2] = c;
        return i;
    }

    int start(double startS, double massKg) {
        return step(Kind.START, -1, -1, -1, startS, massKg, 0);
    }

    int enter(int source, int reach, Slick.Leg leg) {
        return step(Kind.ENTER, source, -1, reach, leg.timeS()[Slick.LIKELY], leg.sigmaLn(), leg.relativeDischarge());
    }

    int move(int source, double share) {
        return step(Kind.MOVE, source, -1, -1, share, 0, 0);
    }

    int join(int source, int second, double flowM3PerS) {
        return step(Kind.JOIN, source, second, -1, flowM3PerS, 0, 0);
    }

    int part(int source, double share) {
        return step(Kind.PART, source, -1, -1, share, 0, 0);
    }

    int stay(int source, int dam, double residenceS) {
        return step(Kind.STAY, source, -1, dam, residenceS, 0, 0);
    }

    int see(int source, Seen what, double flowM3PerS) {
        seen.add(what);
        return step(Kind.SEE, source, -1, seen.size() - 1, flowM3PerS, 0, 0);
    }

    void contact(int register, int city, int grade, double flowM3PerS) {
        contacts.add(new Contact(register, city, grade, flowM3PerS));
    }

    int size() {
        return kinds.size();
    }

    Kind kind(int step) {
        return kinds.get(step);
    }

    int from(int step) {
        return from[step];
    }

    int other(int step) {
        return other[step];
    }

    int place(int step) {
        return place[step];
    }

    double number(int step, int which) {
        return numbers[3 * step + which];
    }

    @Nullable Seen seen(int step) {
        return kinds.get(step) == Kind.SEE ? seen.get(place[step]) : null;
    }

    List<Contact> contacts() {
        return contacts;
    }
}
