package io.spillover.propagation.epidemic;

import io.spillover.propagation.Conditions;
import io.spillover.propagation.Links;
import io.spillover.propagation.Measures;
import io.spillover.propagation.World;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Who travels between the cities of a world on a day.
 *
 * <p>A link with a known number of travellers carries that number each way. Where a city has a link without one, or no link at all,
 * the radiation model says where its people go: {@value #SHARE_PER_DAY} of them leave on a day (assumed; trips in public transport
 * in China were 0.034 for each person and day in 2019, part of them within a city). The flow between two cities is shared evenly by
 * their links, and each link without a number takes its part; between cities without a link the flow counts, too, if it is
 * {@value #LEAST_PER_DAY} person a day or more, for the {@value #MOST_PARTNERS} largest. So long journeys are in it although only
 * their stages are listed. A city whose links all have numbers has no other travel.
 *
 * <p>Nobody travels a closed link. Travel between two cities without a link goes on as long as some chain of open links still
 * joins them, if one did before: people go around. Each end's share of usual travel multiplies.
 */
final class TravelNet implements Travel {

    static final double SHARE_PER_DAY = 0.02;
    static final double LEAST_PER_DAY = 1;
    static final int MOST_PARTNERS = 400;
    static final double UNKNOWN_PEOPLE = 100_000;

    private final Links links;
    private final Measures measures;
    private final int year;
    private final Seats seats;
    private final double[] people;
    private final double total;
    private final @Nullable Row[] rows;
    private final @Nullable Parts usual;
    private final @Nullable Parts open;
    private final double[] shares;
    private final int[] byDistance;
    private final PairSums pairs;
    private int unknownPeople;

    /** Counts for the notes, over the rows made. */
    final BitSet modelledLinks = new BitSet();

    final BitSet modelledCities = new BitSet();

    TravelNet(World world, Conditions conditions) {
        links = world.links();
        measures = conditions.measures();
        year = conditions.year();
        int n = world.cities().size();
        seats = new Seats(world.cities());
        people = new double[n];
        double sum = 0;
        for (int c = 0; c < n; c++) {
            long known = world.cities().population(c);
            people[c] = known > 0 ? known : UNKNOWN_PEOPLE;
            unknownPeople += known > 0 ? 0 : 1;
            sum += people[c];
        }
        total = sum;
        rows = new Row[n];
        shares = new double[n];
        byDistance = new int[n];
        pairs = new PairSums(n);
        boolean closing = !measures.closedLinks().isEmpty();
        usual = closing ? new Parts(n, links, this::exists) : null;
        open = closing ? new Parts(n, links, this::isOpen) : null;
    }

    double people(int city) {
        return people[city];
    }

    /** Returns in how many cities the population is unknown. */
    int unknownPeople() {
        return unknownPeople;
    }

    double kmBetween(int a, int b) {
        return seats.km(a, b);
    }

    private boolean exists(int link) {
        return (year == 0 || links.firstYear(link) <= year) && links.from(link) != links.to(link);
    }

    private boolean isOpen(int link) {
        return exists(link) && !measures.closedLinks().contains(link);
    }

    @Override
    public Row row(int city) {
        Row row = rows[city];
        if (row == null) {
            row = make(city);
            rows[city] = row;
        }
        return row;
    }

    private Row make(int city) {
        pairs.clear();
        boolean linked = false;
        boolean unknown = false;
        for (int a = links.firstOf(city); a < links.firstOf(city + 1); a++) {
            int link = links.link(a);
            if (exists(link)) {
                linked = true;
                unknown |= Double.isNaN(links.travellersPerDay(link));
                pairs.count(links.target(a));
            }
        }
        boolean modelled = unknown || !linked;
        if (modelled) {
            modelledCities.set(city);
            int others = seats.nearestFirst(city, byDistance);
            shares[city] = 0;
            Radiation.shares(city, people, total, byDistance, others, shares);
        }
        double leaving = SHARE_PER_DAY * people[city];
        for (int a = links.firstOf(city); a < links.firstOf(city + 1); a++) {
            int link = links.link(a);
            if (exists(link)) {
                int to = links.target(a);
                double known = links.travellersPerDay(link);
                boolean guess = Double.isNaN(known);
                if (guess) {
                    modelledLinks.set(link);
                }
                double flow = guess ? leaving * shares[to] / pairs.links(to) : known;
                pairs.add(to, flow, isOpen(link), guess, link, links.durationS(link));
            }
        }
        if (modelled) {
            addUnlisted(city, leaving);
        }
        return pairs.row(people[city], going(city), this::going);
    }

    private void addUnlisted(int city, double leaving) {
        double least = Math.max(LEAST_PER_DAY, leaving * floor());
        for (int j = 0; j < people.length; j++) {
            if (j != city && !pairs.met(j) && leaving * shares[j] >= least) {
                boolean cut = usual != null && open != null && usual.joins(city, j) && !open.joins(city, j);
                pairs.add(j, leaving * shares[j], !cut, true, -1, Double.POSITIVE_INFINITY);
            }
        }
    }

    /** Returns the share of travellers from which a partner is among the largest. */
    private double floor() {
        if (people.length - 1 <= MOST_PARTNERS) {
            return 0;
        }
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - MOST_PARTNERS];
    }

    private double going(int city) {
        return measures.travelShare().getOrDefault(city, 1.0);
    }
}
