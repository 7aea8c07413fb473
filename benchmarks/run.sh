#!/bin/sh
# Measures everything that docs/benchmarks.md tells, in one go on this machine, and prints a table.
#   benchmarks/run.sh                 the whole world: 135,000 cities, 1 million reaches, 3 million links; about 20 minutes
#   benchmarks/run.sh --quick         a tenth of it with short runs; about 4 minutes
#   benchmarks/run.sh --scale=0.3     another size
#   benchmarks/run.sh --without-server  only what needs no Neo4j
#   benchmarks/run.sh --places=FILE   cities where a GeoNames table such as cities1000.txt has them
# The table also lands in target/benchmark/table.md. Needs 8 GB of free memory and 3 GB of disk below target/ at full size.
set -eu
cd "$(dirname "$0")/.."
mkdir -p target/benchmark
./mvnw -q -B -ntp -Pbenchmark test-compile dependency:build-classpath \
  -DincludeScope=test -Dmdep.outputFile=target/benchmark/classpath
case " $* " in
  *" --without-server "*) ;;
  *)
    if [ ! -d target/benchmark/gds ]; then
      ./mvnw -q -B -ntp -f benchmarks/gds/pom.xml dependency:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory="$PWD/target/benchmark/gds"
    fi
    ;;
esac
exec java -Xmx5g -XX:+UseParallelGC -cp "target/test-classes:target/classes:$(cat target/benchmark/classpath)" \
  io.spillover.benchmark.Measure "$@"
