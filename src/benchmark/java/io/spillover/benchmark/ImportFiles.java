package io.spillover.benchmark;

import io.spillover.propagation.CityFacts;
import io.spillover.propagation.DamFacts;
import io.spillover.propagation.LinkFacts;
import io.spillover.propagation.PassageFacts;
import io.spillover.propagation.ReachFacts;
import io.spillover.propagation.SectionFacts;
import io.spillover.propagation.SyntheticWorld;
import io.spillover.propagation.World;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the made-up world as files for the server's own import, with the labels and properties of docs/graph.md. */
final class ImportFiles implements SyntheticWorld.Sink, AutoCloseable {

    private static final String SECTION =
            ",%1$sAreaKm2:double,%1$sMeanM3s:double,%1$sFloodM3s:double,%1$sDryM3s:double,%1$sElevationM:double,%1$sWidthM:double";

    private final Path folder;
    private final World world;
    private final Map<String, BufferedWriter> files = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private long rows;

    ImportFiles(Path folder, World world) throws IOException {
        this.folder = folder;
        this.world = world;
        nodes("City", "id:ID(City),location:point{crs:WGS-84},population:long,areaKm2:double");
        nodes("River", "id:ID(River),seed");
        nodes(
                "Reach",
                "id:ID(Reach),seed,seq:int,lengthKm:double,slope:double,fromKmToMouth:double,toKmToMouth:double,quality"
                        + SECTION.formatted("from") + SECTION.formatted("to"));
        nodes("Reservoir", "id:ID(Reservoir),totalStorageM3:double,firstYear:int,routeThrough:boolean");
        links("PART_OF", "Reach", "River", "");
        links("FLOWS_INTO", "Reach", "Reach", ",kind,share:double");
        links(
                "LIES_ON",
                "City",
                "Reach",
                ",key,passNo:int,seatKmToMouth:double,entryKmToMouth:double,exitKmToMouth:double,lateralKm:double,relation");
        links("IMPOUNDS", "Reservoir", "Reach", ",kmToMouth:double");
        links("LINKED_TO", "City", "City", ",key,mode,km:double,durationMin:int,travellersPerDay:double,firstYear:int");
    }

    private void nodes(String label, String header) throws IOException {
        open(label, header);
        arguments.add("--nodes=" + label + "=" + folder.resolve(label + ".csv").toAbsolutePath());
    }

    private void links(String type, String from, String to, String header) throws IOException {
        open(type, ":START_ID(" + from + "),:END_ID(" + to + ")" + header);
        arguments.add(
                "--relationships=" + type + "=" + folder.resolve(type + ".csv").toAbsolutePath());
    }

    private void open(String name, String header) throws IOException {
        var file = Files.newBufferedWriter(folder.resolve(name + ".csv"));
        file.write(header);
        files.put(name, file);
    }

    /** What the import has to be told. */
    List<String> arguments() {
        return arguments;
    }

    long rows() {
        return rows;
    }

    private void write(String name, Object... cells) {
        var text = new StringBuilder("\n");
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(cells[i]);
        }
        try {
            files.get(name).append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    @Override
    public void city(CityFacts city) {
        String point = "\"{latitude:" + city.lat() + ",longitude:" + city.lon() + "}\"";
        write("City", city.id(), point, city.population(), city.areaKm2());
    }

    @Override
    public void river(String id) {
        write("River", id, "synthetic");
    }

    @Override
    public void reach(ReachFacts r) {
        SectionFacts a = r.upper();
        SectionFacts b = r.lower();
        write(
                "Reach",
                r.id(),
                "synthetic",
                r.seq(),
                r.lengthKm(),
                r.slope(),
                r.fromKmToMouth(),
                r.toKmToMouth(),
                r.quality().name().toLowerCase(java.util.Locale.ROOT),
                a.areaKm2(),
                a.meanM3PerS(),
                a.floodM3PerS(),
                a.dryM3PerS(),
                a.elevationM(),
                a.widthM(),
                b.areaKm2(),
                b.meanM3PerS(),
                b.floodM3PerS(),
                b.dryM3PerS(),
                b.elevationM(),
                b.widthM());
        write("PART_OF", r.id(), r.riverId());
        if (r.downstreamId() != null) {
            write("FLOWS_INTO", r.id(), r.downstreamId(), "main", 1 - r.branchShare());
        }
        if (r.branchId() != null) {
            write("FLOWS_INTO", r.id(), r.branchId(), "branch", r.branchShare());
        }
    }

    private String reachAt(String riverId, double km) {
        var grid = world.rivers();
        return grid.reachId(grid.reachAt(grid.riverIndex(riverId), km));
    }

    @Override
    public void passage(PassageFacts p) {
        write(
                "LIES_ON",
                p.cityId(),
                reachAt(p.riverId(), p.seatKm()),
                p.cityId() + "|" + p.riverId() + "|" + p.passNo(),
                p.passNo(),
                p.seatKm(),
                p.entryKm(),
                p.exitKm(),
                p.lateralKm(),
                p.relation().name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public void dam(DamFacts d) {
        write("Reservoir", d.id(), d.storageM3(), d.firstYear(), d.routeThrough());
        write("IMPOUNDS", d.id(), reachAt(d.riverId(), d.km()), d.km());
    }

    @Override
    public void link(LinkFacts l) {
        write(
                "LINKED_TO",
                l.fromCityId(),
                l.toCityId(),
                l.key(),
                l.mode(),
                l.km(),
                Math.round(l.durationS() / 60),
                l.travellersPerDay(),
                l.firstYear());
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
