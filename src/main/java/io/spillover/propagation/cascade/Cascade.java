package io.spillover.propagation.cascade;

import io.spillover.propagation.Engines;
import io.spillover.propagation.Event;
import io.spillover.propagation.Footprint;
import io.spillover.propagation.Note;
import io.spillover.propagation.Note.Code;
import io.spillover.propagation.Note.Fact;
import io.spillover.propagation.PropagationEngine;
import io.spillover.propagation.TriggerRule;
import io.spillover.propagation.World;
import io.spillover.quantity.Band;
import io.spillover.quantity.Mechanism;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Predicts secondary hazards: a rule bound to a place starts one where another hazard arrives strongly enough, and what starts
 * may start others.
 *
 * <p>Start = start of the parent + first arrival at the place + delay of the rule, bands added (all early together, all late
 * together). Probability along one chain = that of the parent × that of the rule. Chains to the same hazard are neither added nor
 * taken as independent, because they share ancestors: the likeliest chain is the explanation (a search by largest product), and
 * the number is the share of drawn courses in which any chain of firings leads there, with a binomial interval. A place starts a
 * mechanism once in a cascade, so there are no circles.
 *
 * <p>Units: s after the start of the primary hazard; probabilities 0 to 1. Every probability, delay and threshold comes from a
 * rule and is an assumption of it, which is why the answer says that first. A chain below the floor is cut even where several
 * such chains together would pass it; what is told is therefore a lower bound by that much. A secondary hazard spreads as if it
 * were alone: two floods that meet are not added, and the discharge is that of the season.
 *
 * <p>Sources: the causal graph of the UNDRR/ISC Hazard Information Profiles 2025 for which rules make sense; reliability of
 * networks with shared edges (Esary and Proschan 1963; Valiant 1979) for why chains are drawn and not multiplied.
 */
public final class Cascade {

    private final World world;
    private final List<TriggerRule> rules;
    private final Limits limits;
    private final Function<Mechanism, Optional<PropagationEngine>> engines;

    /** Makes a runner with the engines of this build. */
    public Cascade(World world, List<TriggerRule> rules, Limits limits) {
        this(world, rules, limits, Engines::find);
    }

    /** Makes a runner with given engines. */
    public Cascade(
            World world,
            List<TriggerRule> rules,
            Limits limits,
            Function<Mechanism, Optional<PropagationEngine>> engines) {
        this.world = world;
        this.rules = List.copyOf(rules);
        this.limits = limits;
        this.engines = engines;
    }

    /**
     * One secondary hazard.
     *
     * @param ordinal counts from 1 in order of the likely start
     * @param parent ordinal of the hazard that starts it along the likeliest chain, 0 for the primary one
     * @param rule the rule of the last step of that chain
     * @param place where that rule's condition is met
     * @param starts where the hazard starts: the place, a sector of its city, or its city
     * @param found what was compared with the condition
     * @param mechanism how it travels
     * @param event what starts; null where wind or storage is unknown. Of several rules that could start it, that of the soonest
     * @param startS s after the start of the primary hazard
     * @param probability that it starts: with the low, likely and high probabilities of the rules
     * @param drawn where courses were drawn the likely probability with its 90 % binomial interval, else null
     * @param chains number of last steps that lead to it
     * @param depth steps of the likeliest chain
     * @param footprint where it goes in s after its own start; null if that is not computed
     */
    public record Secondary(
            int ordinal,
            int parent,
            TriggerRule rule,
            Site place,
            Site starts,
            double found,
            Mechanism mechanism,
            @Nullable Event event,
            Band startS,
            Band probability,
            @Nullable Band drawn,
            int chains,
            int depth,
            @Nullable Footprint footprint) {}

    /**
     * What was predicted.
     *
     * @param primary footprint of the primary hazard; null if no engine computes it
     * @param secondaries in order of their likely start
     * @param assumptions what the answer rests on
     * @param caveats what it cannot be trusted for
     */
    public record Answer(
            @Nullable Footprint primary, List<Secondary> secondaries, List<Note> assumptions, List<Note> caveats) {

        /** Keeps unchangeable copies. */
        public Answer {
            secondaries = List.copyOf(secondaries);
            assumptions = List.copyOf(assumptions);
            caveats = List.copyOf(caveats);
        }
    }

    private record Chain(Node node, @Nullable Firing last, Band startS, Band probability, int depth) {}

    /**
     * Follows a primary hazard.
     *
     * @throws IllegalArgumentException if the engine of the primary hazard refuses it
     */
    public Answer run(Origin origin) {
        Growth growth = new Growth(world, rules, origin, limits, engines);
        growth.run();
        List<Node> nodes = growth.nodes();
        Map<Node, Chain> chains = likeliest(nodes);
        Set<Node> several = Chances.withSeveralChains(nodes);
        Chances chances = several.isEmpty() ? null : new Chances(nodes, limits);
        List<Chain> ordered = chains.values().stream()
                .filter(c -> c.last() != null)
                .sorted(Comparator.<Chain>comparingDouble(c -> c.startS().likely())
                        .thenComparingInt(Chain::depth)
                        .thenComparingInt(c -> c.node().number))
                .toList();
        Map<Node, Integer> ordinals = new HashMap<>(Map.of(nodes.get(0), 0));
        ordered.forEach(c -> ordinals.put(c.node(), ordinals.size()));
        List<Secondary> found = new ArrayList<>();
        for (Chain c : ordered) {
            Firing last = c.last();
            Node.Key key = c.node().key;
            if (last == null || key == null) {
                continue;
            }
            Chances drawn = several.contains(c.node()) ? chances : null;
            found.add(new Secondary(
                    ordinals.getOrDefault(c.node(), 0),
                    ordinals.getOrDefault(last.from(), 0),
                    last.rule(),
                    last.place(),
                    key.site(),
                    last.found(),
                    c.node().mechanism,
                    c.node().event,
                    c.startS(),
                    drawn == null ? c.probability() : drawn.byRules(c.node()),
                    drawn == null ? null : drawn.drawn(c.node()),
                    c.node().in.size(),
                    c.depth(),
                    c.node().footprint));
        }
        return new Answer(nodes.get(0).footprint, found, assumptions(growth, found, chances != null), caveats(growth));
    }

    /** A search by largest product: as no probability is above 1, what is taken first is final. */
    private static Map<Node, Chain> likeliest(List<Node> nodes) {
        Comparator<Chain> order = Comparator.<Chain>comparingDouble(
                        c -> -c.probability().likely())
                .thenComparingDouble(c -> c.startS().likely())
                .thenComparingInt(Chain::depth)
                .thenComparingInt(c -> c.node().number)
                .thenComparingInt(c -> c.last() == null ? -1 : c.last().from().number)
                .thenComparingInt(c -> c.last() == null ? -1 : c.last().number());
        PriorityQueue<Chain> queue = new PriorityQueue<>(order);
        Map<Node, Chain> settled = new HashMap<>();
        Map<Node, List<Map.Entry<Node, Firing>>> out = new HashMap<>();
        nodes.forEach(n -> n.in.forEach(
                f -> out.computeIfAbsent(f.from(), k -> new ArrayList<>()).add(Map.entry(n, f))));
        queue.add(new Chain(nodes.get(0), null, Band.exactly(0), Band.exactly(1), 0));
        while (!queue.isEmpty()) {
            Chain chain = queue.remove();
            if (settled.putIfAbsent(chain.node(), chain) != null) {
                continue;
            }
            for (Map.Entry<Node, Firing> next : out.getOrDefault(chain.node(), List.of())) {
                Firing f = next.getValue();
                queue.add(new Chain(
                        next.getKey(),
                        f,
                        Rules.sum(chain.startS(), f.lagS()),
                        product(chain.probability(), f.rule().probability()),
                        chain.depth() + 1));
            }
        }
        return settled;
    }

    private static Band product(Band a, Band b) {
        return new Band(a.low() * b.low(), a.likely() * b.likely(), a.high() * b.high());
    }

    private List<Note> assumptions(Growth growth, List<Secondary> found, boolean drawn) {
        List<Note> notes = new ArrayList<>();
        if (!found.isEmpty()) {
            notes.add(Note.of(
                    Code.TRIGGER_RULES_ASSUMED,
                    Fact.of("rules", growth.fired().size()),
                    Fact.of("floor", limits.floor()),
                    Fact.of("depth", limits.depth())));
            notes.add(Note.of(Code.TRIGGER_TIMES_ADDED));
        }
        if (growth.withCity()) {
            notes.add(Note.of(Code.TRIGGER_REACHED_WITH_CITY));
        }
        if (drawn) {
            notes.add(Note.of(
                    Code.TRIGGER_CHAINS_DRAWN, Fact.of("courses", limits.courses()), Fact.of("seed", limits.seed())));
        }
        return notes;
    }

    private static List<Note> caveats(Growth growth) {
        return growth.caveats().entrySet().stream()
                .map(e -> Starts.note(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
