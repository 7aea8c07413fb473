/** How fast it is, measured beside what else could answer the same question; see docs/benchmarks.md. */
package io.spillover.benchmark;
