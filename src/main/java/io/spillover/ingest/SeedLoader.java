package io.spillover.ingest;

import io.spillover.cypher.Graph;
import io.spillover.cypher.Statement;
import io.spillover.problem.ConflictException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Loads a region's folder: checks it whole, then writes it; a folder with a defect changes nothing. */
@Service
public class SeedLoader {

    private static final Logger log = LoggerFactory.getLogger(SeedLoader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SPOKEN = Duration.ofSeconds(2);

    private final Graph graph;
    private final RegionGate gate;
    private final SeedLocation location;
    private final SeedPruning pruning;
    private final SeedProperties properties;

    SeedLoader(Graph graph, RegionGate gate, SeedLocation location, SeedPruning pruning, SeedProperties properties) {
        this.graph = graph;
        this.gate = gate;
        this.location = location;
        this.pruning = pruning;
        this.properties = properties;
    }

    /**
     * Loads a region unless the graph already holds exactly this folder.
     *
     * @param region the folder's name
     * @return what was done
     * @throws SeedRefusedException if the folder has a defect; the graph is as it was
     * @throws ConflictException if another instance is loading it and does not finish
     */
    public ImportReport load(String region) {
        long started = System.nanoTime();
        var folder = location.folder(region);
        var checksum = Checksum.of(folder, location.shared());
        if (gate.holds(region, checksum)) {
            return new ImportReport(region, false, Map.of(), checksum, since(started));
        }
        var types = new HazardTypeRows(location.shared());
        var triggers = new HazardTriggerRows(location.shared(), types.codes());
        var checked = new SeedCheck(folder, types.codes()).run();
        var issues = Stream.of(types.issues(), triggers.issues(), checked.issues())
                .flatMap(List::stream)
                .toList();
        if (!issues.isEmpty()) {
            throw new SeedRefusedException("The region " + region + " was not loaded", issues);
        }
        if (claim(region, checksum) == RegionGate.Claim.CURRENT) {
            return new ImportReport(region, false, Map.of(), checksum, since(started));
        }
        graph.writeAll(Statement.named("ingest/hazard-types"), Map.of(), types.rows());
        graph.writeAll(Statement.named("ingest/hazard-triggers"), Map.of(), triggers.rows());
        write(region, checksum, checked);
        gate.finish(region, checksum, Checksum.ofNetwork(folder));
        return new ImportReport(region, true, checked.counts(), checksum, since(started));
    }

    private RegionGate.Claim claim(String region, String checksum) {
        var claim = gate.claim(region, checksum);
        for (long waited = 0; claim == RegionGate.Claim.TAKEN; waited += POLL.toMillis()) {
            if (waited > properties.patience().toMillis()) {
                throw new ConflictException("Another instance has been loading the region " + region + " for "
                        + properties.patience().toMinutes() + " minutes; stop it or wait.");
            }
            pause();
            claim = gate.claim(region, checksum);
        }
        return claim;
    }

    private void write(String region, String checksum, SeedCheck.Checked checked) {
        log.info("Loading {}: {} rows", region, checked.rows());
        long[] spoken = {System.nanoTime()};
        new SeedWriter(gate, checked, checksum).write((file, rows) -> {
            if (System.nanoTime() - spoken[0] > SPOKEN.toNanos()) {
                spoken[0] = System.nanoTime();
                log.info("Loading {}: {} % ({})", region, 100 * rows / Math.max(1, checked.rows()), file);
            }
        });
        pruning.prune(region, checksum);
        log.info("Loading {}: 100 %", region);
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConflictException("The load was interrupted.");
        }
    }
}
