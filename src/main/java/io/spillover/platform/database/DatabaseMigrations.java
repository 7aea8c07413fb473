package io.spillover.platform.database;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsConfig.TransactionMode;
import ac.simons.neo4j.migrations.core.MigrationsException;
import io.spillover.cypher.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.driver.Driver;
import org.neo4j.driver.RoutingControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the constraints and indexes of the database up to date, one application at a time. The lock is a node in the graph,
 * so an application that was killed leaves it behind: a lock that the same holder keeps longer than the wait is taken over,
 * and in a local database, which has one owner, at once.
 */
final class DatabaseMigrations {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMigrations.class);
    private static final String LOCATION = "classpath:cypher/migrations";
    private static final long PAUSE_MILLIS = 250;

    private final Driver driver;
    private final DatabaseAddress address;
    private final Duration patience;

    DatabaseMigrations(Driver driver, DatabaseAddress address, Duration patience) {
        this.driver = driver;
        this.address = address;
        this.patience = patience;
    }

    /**
     * Applies what is missing.
     *
     * @throws DatabaseStartException if a migration fails or does not match what was applied before
     */
    void run() {
        if (address.local()) {
            holder().ifPresent(this::release);
        }
        Optional<String> held = Optional.empty();
        long since = System.nanoTime();
        while (true) {
            try {
                migrations().apply(false);
                return;
            } catch (MigrationsException e) {
                var holder = holder();
                if (!lockFailed(e)) {
                    throw failed(e);
                }
                if (!holder.equals(held)) {
                    held = holder;
                    since = System.nanoTime();
                    LOG.info("Another start migrates the database; waiting for it");
                } else if (held.isPresent() && System.nanoTime() - since > patience.toNanos()) {
                    LOG.warn("The migration lock has not moved for {} s; taking it over", patience.toSeconds());
                    release(held.get());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private Migrations migrations() {
        var config = MigrationsConfig.builder()
                .withLocationsToScan(LOCATION)
                .withTransactionMode(TransactionMode.PER_STATEMENT)
                .build();
        return new Migrations(config, driver);
    }

    private static boolean lockFailed(MigrationsException e) {
        return e.getMessage() != null && e.getMessage().contains("__Neo4jMigrationsLock");
    }

    private Optional<String> holder() {
        return driver
                .executableQuery(Statement.named("database/migration_lock").text())
                .withConfig(org.neo4j.driver.QueryConfig.builder()
                        .withRouting(RoutingControl.WRITE)
                        .build())
                .execute()
                .records()
                .stream()
                .map(row -> row.get("id").asString())
                .findFirst();
    }

    private void release(String holder) {
        driver.executableQuery(
                        Statement.named("database/release_migration_lock").text())
                .withParameters(Map.of("id", holder))
                .execute();
    }

    private DatabaseStartException failed(MigrationsException e) {
        return new DatabaseStartException(
                "The migrations of the database at " + address.bolt() + " failed: " + e.getMessage(),
                "A user who may change the schema is needed, a database that only Spillover writes, and the same or a newer"
                        + " version of Spillover than the one that migrated it last.",
                e);
    }
}
