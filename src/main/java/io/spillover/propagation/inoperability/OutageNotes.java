package io.spillover.propagation.inoperability;

import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.OutageEvent;
import io.spillover.quantity.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What an outage's answer rests on and what it cannot be trusted for. */
final class OutageNotes {

    /** Share of failed suppliers at which a sector fails in the count of links (assumed). */
    private static final double THRESHOLD = 0.5;

    private final OutageEvent event;
    private final List<Layer> layers;
    private final boolean orders;

    OutageNotes(OutageEvent event, List<Layer> layers, boolean orders) {
        this.event = event;
        this.layers = layers;
        this.orders = orders;
    }

    List<Note> assumptions() {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Code.SHORTAGES_REACH_CUSTOMERS));
        if (orders) {
            notes.add(Note.of(
                    Code.LOST_ORDERS_REACH_SUPPLIERS,
                    Fact.of("mostOrders", LostOrders.MOST_ORDERS),
                    Fact.of("days", LostOrders.ORDER_DAYS)));
        }
        notes.add(new Note(Code.RESTORATION_DAYS_BY_SECTOR, restoration()));
        notes.add(Note.of(
                Code.SUPPLY_DRIVERS_WITHIN_FACTORS,
                Fact.of("dependency", Strength.DEPENDENCY_FACTOR),
                Fact.of("stocks", Strength.STOCK_FACTOR),
                Fact.of("onset", Strength.ONSET_FACTOR),
                Fact.of("restoration", Strength.RESTORATION_FACTOR)));
        notes.add(Note.of(Code.SMALL_LOSSES_NOT_FOLLOWED, Fact.of("share", Affected.FLOOR_OF_LEAST)));
        return notes;
    }

    private List<Fact> restoration() {
        TreeSet<Integer> sectors = new TreeSet<>();
        layers.forEach(layer -> Arrays.stream(layer.sectors).forEach(sectors::add));
        return sectors.stream()
                .map(s -> Sector.values()[s])
                .map(sector -> Fact.of(
                        sector.name().toLowerCase(Locale.ROOT), Pace.restorationDays(sector, event.recoveryDays())))
                .toList();
    }

    List<Note> caveats(int unreached) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Code.PANIC_AND_PRIORITY_LEFT_OUT));
        notes.add(fragility());
        if (unreached > 0) {
            notes.add(Note.of(Code.SIGHTINGS_NOT_REACHED, Fact.of("cities", unreached)));
        }
        return notes;
    }

    private Note fragility() {
        Layer layer = layers.get(0);
        SupplyNet net = layer.net;
        boolean[] failing = new boolean[net.size];
        for (int i = 0; i < net.size; i++) {
            failing[i] = layer.shock[i] > 0;
        }
        boolean[] failed = ThresholdCascade.failed(net, failing, THRESHOLD);
        int count = 0;
        for (boolean f : failed) {
            count += f ? 1 : 0;
        }
        double degree = (double) net.from.length / net.size;
        return Note.of(
                Code.FRAGILITY_OF_SUPPLIES,
                Fact.of("threshold", THRESHOLD),
                Fact.of("failed", count),
                Fact.of("sectors", net.size),
                Fact.of("suppliersEach", degree),
                Fact.of("criticalShare", degree == 0 ? 1 : Math.min(1, MutualPercolation.criticalShare(degree))));
    }
}
