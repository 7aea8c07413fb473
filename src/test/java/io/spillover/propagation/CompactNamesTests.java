package io.spillover.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ids and keys come out of their short forms as they went in. */
class CompactNamesTests {

    @Test
    void namesKeepTheirNumberHoweverManyCome() {
        Names names = new Names(0);
        Map<String, Integer> plain = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String name = "n" + random.nextInt(5_000);
            int number = plain.computeIfAbsent(name, n -> plain.size());
            assertThat(names.number(name)).isEqualTo(number);
        }
        plain.forEach((name, number) -> {
            assertThat(names.get(number)).isEqualTo(name);
            assertThat(names.indexOf(name)).isEqualTo(number);
        });
        assertThat(names.indexOf("other")).isEqualTo(-1);
        assertThat(names.size()).isEqualTo(plain.size());
    }

    @Test
    void reachIdsComeBackInOrderOrNotAndInAnyScript() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            LinkedHashSet<String> drawn = new LinkedHashSet<>();
            for (int i = random.nextInt(100); i > 0; i--) {
                String river = random.nextInt(3) == 0 ? "长江" + random.nextInt(4) : "R" + random.nextInt(4);
                drawn.add((round % 2 == 0 ? river : "AB") + "-" + random.nextInt(200)
                        + "x".repeat(random.nextInt(3) * 150));
            }
            List<String> ids = new ArrayList<>(drawn);
            if (round % 3 == 0) {
                ids.sort(null);
            }
            ReachIds kept = new ReachIds(ids.size(), ids::get);
            for (int i = 0; i < ids.size(); i++) {
                assertThat(kept.get(i)).isEqualTo(ids.get(i));
                assertThat(kept.indexOf(ids.get(i))).isEqualTo(i);
            }
            assertThat(kept.indexOf("none")).isEqualTo(-1);
            assertThat(kept.indexOf("")).isEqualTo(-1);
        }
    }

    private static LinkFacts link(String key, String from, String to) {
        return new LinkFacts(key, from, to, LinkFacts.Mode.ROAD, 1, 60, Double.NaN, 0);
    }

    @Test
    void keysOfLinksComeBackWhateverTheyLookLike() {
        List<String[]> rows = List.of(
                new String[] {"a|b|ROAD|", "a", "b"},
                new String[] {"a|c|ROAD|", "a", "c"},
                new String[] {"b|a|RAIL|京津城际", "b", "a"},
                new String[] {"a|a|ROAD|", "a", "a"},
                new String[] {"17", "a", "b"},
                new String[] {"", "b", "c"},
                new String[] {"\u0001|\u0002", "a", "c"},
                new String[] {"c before a", "a", "c"});
        World.Builder builder = World.builder("keys");
        for (String city : List.of("a", "b", "c")) {
            builder.city(new CityFacts(city, 0, 0, 0, 0));
        }
        rows.forEach(row -> builder.link(link(row[0], row[1], row[2])));
        Links links = builder.build().links();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(links.key(i)).isEqualTo(rows.get(i)[0]);
            assertThat(links.indexOf(rows.get(i)[0])).isEqualTo(i);
        }
        for (String unknown : List.of("a|b|ROAD", "a|b|ROAD||", "a|", "x", "c|b|ROAD|")) {
            assertThat(links.indexOf(unknown)).isEqualTo(-1);
        }
    }

    @Test
    void whatFlowsIntoAReachIsThatOfAPlainList() {
        for (int seed = 0; seed < 500; seed++) {
            RiverGrid grid = RandomWorld.of(seed, true, false).world().rivers();
            List<List<Integer>> plain = new ArrayList<>();
            for (int i = 0; i < grid.reachCount(); i++) {
                plain.add(new ArrayList<>());
            }
            for (int i = 0; i < grid.reachCount(); i++) {
                for (int to : new int[] {grid.downstream(i), grid.branch(i)}) {
                    if (to >= 0) {
                        plain.get(to).add(i);
                    }
                }
            }
            for (int i = 0; i < grid.reachCount(); i++) {
                int[] found = new int[grid.upstreamCount(i)];
                for (int k = 0; k < found.length; k++) {
                    found[k] = grid.upstream(i, k);
                }
                assertThat(Arrays.stream(found).boxed()).isEqualTo(plain.get(i));
            }
        }
    }

    @Test
    void aBuilderCanBuildTwice() {
        World.Builder builder = World.builder("twice")
                .city(new CityFacts("a", 0, 0, 0, 0))
                .city(new CityFacts("b", 0, 0, 0, 0))
                .link(link("k", "a", "b"));
        assertThat(builder.build().links().key(0)).isEqualTo("k");
        builder.city(new CityFacts("c", 0, 0, 0, 0)).link(link("l", "b", "c"));
        assertThat(builder.build().links().size()).isEqualTo(2);
    }
}
