package io.spillover.benchmark;

import io.spillover.propagation.Links;
import io.spillover.propagation.World;
import io.spillover.propagation.search.Arcs;
import io.spillover.propagation.search.Search;
import io.spillover.propagation.search.Timing;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * The links of the made-up world as arrays, kept in a file so that each benchmark process has them at once, and the questions
 * asked: ten sources, and for each share of the world the horizon within which the likely sweep reaches that share.
 *
 * @param arcs the arcs
 * @param seconds likely time of each arc
 * @param mode mode of each arc
 */
record MeasuredNetwork(Arcs arcs, float[] seconds, byte[] mode) {

    static final Path FOLDER = Path.of("target", "benchmark");
    static final Path FILE = FOLDER.resolve("links.bin");
    static final int SOURCES = 10;

    /** How much quicker and slower than likely each mode can be, all of it at once; made up. */
    private static final double[] QUICK = {0.8, 0.9, 0.8, 0.9};

    private static final double[] USUAL = {1, 1, 1, 1};
    private static final double[] SLOW = {1.6, 1.3, 2.0, 1.5};

    Timing quick() {
        return Timing.fixed(seconds, mode, QUICK);
    }

    Timing usual() {
        return Timing.fixed(seconds, mode, USUAL);
    }

    Timing slow() {
        return Timing.fixed(seconds, mode, SLOW);
    }

    static MeasuredNetwork of(World world) {
        Links links = world.links();
        float[] seconds = new float[links.arcs().size()];
        byte[] mode = new byte[seconds.length];
        for (int arc = 0; arc < seconds.length; arc++) {
            seconds[arc] = (float) links.durationS(links.link(arc));
            mode[arc] = (byte) links.mode(links.link(arc)).ordinal();
        }
        return new MeasuredNetwork(links.arcs(), seconds, mode);
    }

    /** Sources drawn among the cities from which nearly all can be reached. */
    int[] sources() {
        Search search = new Search(arcs);
        Random random = new Random(7);
        int[] sources = new int[SOURCES];
        for (int i = 0; i < SOURCES; ) {
            int city = random.nextInt(arcs.nodes());
            if (search.run(city, usual(), Double.POSITIVE_INFINITY).count() > arcs.nodes() * 0.9) {
                sources[i++] = city;
            }
        }
        return sources;
    }

    /** The horizon within which a share of all cities is reached from each source. */
    double[] horizons(int[] sources, int percent) {
        Search search = new Search(arcs);
        double[] horizons = new double[sources.length];
        for (int i = 0; i < sources.length; i++) {
            search.run(sources[i], usual(), Double.POSITIVE_INFINITY);
            int last = percent == 100 ? search.count() : (int) ((long) arcs.nodes() * percent / 100);
            horizons[i] = search.arrivalS(search.node(last - 1));
        }
        return horizons;
    }

    void write() throws IOException {
        Files.createDirectories(FOLDER);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(FILE), 1 << 16))) {
            out.writeInt(arcs.nodes());
            out.writeInt(arcs.size());
            for (int node = 0; node <= arcs.nodes(); node++) {
                out.writeInt(arcs.firstOf(node));
            }
            for (int arc = 0; arc < arcs.size(); arc++) {
                out.writeInt(arcs.target(arc));
                out.writeFloat(seconds[arc]);
                out.writeByte(mode[arc]);
            }
        }
    }

    static MeasuredNetwork read() throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(FILE), 1 << 16))) {
            int[] first = new int[in.readInt() + 1];
            int[] target = new int[in.readInt()];
            for (int node = 0; node < first.length; node++) {
                first[node] = in.readInt();
            }
            float[] seconds = new float[target.length];
            byte[] mode = new byte[target.length];
            for (int arc = 0; arc < target.length; arc++) {
                target[arc] = in.readInt();
                seconds[arc] = in.readFloat();
                mode[arc] = in.readByte();
            }
            return new MeasuredNetwork(new Arcs(first, target), seconds, mode);
        }
    }
}
