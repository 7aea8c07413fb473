package io.spillover.cypher;

import io.spillover.problem.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.stereotype.Component;

/**
 * Runs statements on the database: reads in read access mode (a cluster sends them to its followers), writes in one
 * transaction each, both retried by the driver when the failure is transient and both bounded in time. Sessions share one
 * bookmark manager, so a read sees every earlier write of this instance, on a cluster too.
 */
@Component
public class Graph {

    /** Rows sent in one transaction by {@link #writeAll}; small enough to stay far below the server's memory limit. */
    static final int BATCH = 1_000;

    private final Driver driver;
    private final Duration queryTimeout;
    private final TransactionConfig longTimeout;

    Graph(Driver driver, GraphProperties properties) {
        this.driver = driver;
        this.queryTimeout = properties.queryTimeout();
        this.longTimeout = config(properties.batchTimeout());
    }

    private TransactionConfig timeout() {
        return config(TimeBudget.atMost(queryTimeout));
    }

    private static TransactionConfig config(Duration timeout) {
        return TransactionConfig.builder().withTimeout(timeout).build();
    }

    /**
     * Reads rows.
     *
     * @param statement what to run; must not write
     * @param parameters its parameters
     * @param mapper makes one value of one row
     * @return the values in the order of the rows
     * @throws UnavailableException if the database does not answer
     */
    public <T> List<T> read(Statement statement, Map<String, ?> parameters, Function<Record, T> mapper) {
        return inSession(
                AccessMode.READ, session -> session.executeRead(all(statement, parameters, mapper), timeout()));
    }

    /** As {@link #read}, for a statement that gives at most one row. */
    public <T> Optional<T> readOne(Statement statement, Map<String, ?> parameters, Function<Record, T> mapper) {
        return read(statement, parameters, mapper).stream().findFirst();
    }

    /**
     * Reads rows one by one without keeping them, for the few reads that span the whole graph; bounded by the batch timeout.
     *
     * @param sink takes each row; called again from the first row if the driver must retry, so it has to start over then
     * @param restart called before each try
     */
    public void scan(Statement statement, Map<String, ?> parameters, Runnable restart, Consumer<Record> sink) {
        inSession(
                AccessMode.READ,
                session -> session.executeRead(
                        tx -> {
                            restart.run();
                            tx.run(statement.text(), copy(parameters)).forEachRemaining(sink);
                            return true;
                        },
                        longTimeout));
    }

    /**
     * Writes in one transaction and returns its rows.
     *
     * @throws UnavailableException if the database does not answer
     */
    public <T> List<T> write(Statement statement, Map<String, ?> parameters, Function<Record, T> mapper) {
        return inSession(
                AccessMode.WRITE, session -> session.executeWrite(all(statement, parameters, mapper), timeout()));
    }

    /** Writes in one transaction whose rows do not matter. */
    public void write(Statement statement, Map<String, ?> parameters) {
        write(statement, parameters, row -> row);
    }

    /**
     * Writes in one transaction, provided that a condition holds in it: when its statement gives no row, nothing is written.
     *
     * @param condition decides; may write itself, a lock for example, which then stands or falls with the rest
     * @param work what to write
     * @return the rows of {@code work}; empty if the condition gave no row
     */
    public <T> Optional<List<T>> writeIf(Call condition, Call work, Function<Record, T> mapper) {
        return inSession(
                AccessMode.WRITE,
                session -> session.executeWrite(
                        tx -> all(condition.statement(), condition.parameters(), row -> row)
                                        .execute(tx)
                                        .isEmpty()
                                ? Optional.empty()
                                : Optional.of(all(work.statement(), work.parameters(), mapper)
                                        .execute(tx)),
                        longTimeout));
    }

    /**
     * Writes rows in bounded transactions; the statement begins with {@code UNWIND $rows AS row} and merges, so that a try
     * that was cut off can be run again.
     *
     * @param statement what to run for each batch
     * @param rows one map for each row, read once
     * @return how many rows were sent
     */
    public long writeAll(Statement statement, Map<String, ?> parameters, Iterator<Map<String, Object>> rows) {
        long sent = 0;
        var batch = new ArrayList<Map<String, Object>>(BATCH);
        while (rows.hasNext()) {
            batch.add(rows.next());
            if (batch.size() == BATCH || !rows.hasNext()) {
                Map<String, Object> all = copy(parameters);
                all.put("rows", List.copyOf(batch));
                inSession(
                        AccessMode.WRITE,
                        session -> session.executeWrite(
                                tx -> tx.run(statement.text(), all)
                                        .consume()
                                        .counters()
                                        .containsUpdates(),
                                longTimeout));
                sent += batch.size();
                batch.clear();
            }
        }
        return sent;
    }

    private static <T> TransactionCallback<List<T>> all(
            Statement statement, Map<String, ?> parameters, Function<Record, T> mapper) {
        return tx -> tx.run(statement.text(), copy(parameters)).list(mapper);
    }

    private static Map<String, Object> copy(Map<String, ?> parameters) {
        return new java.util.HashMap<>(parameters);
    }

    private <T> T inSession(AccessMode mode, Function<Session, T> work) {
        var config = SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        try (var session = driver.session(config)) {
            return work.apply(session);
        } catch (ServiceUnavailableException | SessionExpiredException | TransientException e) {
            throw new UnavailableException("The database does not answer at the moment; please try again.", e);
        }
    }

    /** One statement with its parameters. */
    public record Call(Statement statement, Map<String, ?> parameters) {}
}
