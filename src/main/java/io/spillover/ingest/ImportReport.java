package io.spillover.ingest;

import java.time.Duration;
import java.util.Map;

/**
 * What a load did.
 *
 * @param region the region's id
 * @param written whether anything was written; false when the graph already holds exactly this folder
 * @param rows rows of each file
 * @param checksum SHA-256 of the folder's files, the first 16 hex digits
 * @param took how long it took
 */
public record ImportReport(String region, boolean written, Map<String, Long> rows, String checksum, Duration took) {}
