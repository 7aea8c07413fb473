package io.spillover.propagation.pollutant;

import io.spillover.propagation.Passages;
import io.spillover.propagation.Sighting;
import io.spillover.propagation.Source;
import io.spillover.propagation.World;
import io.spillover.propagation.river.Carrier;
import io.spillover.propagation.river.Reading;
import java.util.List;

/** Walks as {@link SlickCarrier} does, ends nowhere but at what holds everything, and writes every step down. */
final class SlickRecorder implements Carrier<SlickRecorder.Numbered> {

    record Numbered(Slick slick, int register) {}

    private final SlickCarrier carrier;
    private final Passages passages;
    private final World world;
    private final SlickProgram program = new SlickProgram();

    SlickRecorder(SlickCarrier carrier, World world) {
        this.carrier = carrier;
        this.world = world;
        this.passages = world.passages();
    }

    SlickProgram program() {
        return program;
    }

    @Override
    public Numbered start(Source source, int reach, double share) {
        Slick slick = carrier.start(source, reach, share);
        return new Numbered(slick, program.start(slick.startS(), slick.massKg()));
    }

    @Override
    public Numbered enter(Numbered n, int reach, double share) {
        Slick slick = carrier.enter(n.slick(), reach, share);
        return new Numbered(slick, program.enter(n.register(), reach, slick.leg()));
    }

    @Override
    public Numbered advance(Numbered n, int reach, double share, double toShare) {
        return new Numbered(
                carrier.advance(n.slick(), reach, share, toShare), program.move(n.register(), toShare - share));
    }

    @Override
    public Numbered merge(Numbered one, Numbered other, int reach, double share) {
        double flow = carrier.flowM3PerS(one.slick(), reach, share);
        return new Numbered(
                carrier.merge(one.slick(), other.slick(), reach, share),
                program.join(one.register(), other.register(), flow));
    }

    @Override
    public Numbered part(Numbered n, double share) {
        return new Numbered(carrier.part(n.slick(), share), program.part(n.register(), share));
    }

    @Override
    public Numbered pass(Numbered n, int dam, int reach, double share) {
        double residence = carrier.residenceS(n.slick(), dam, reach, share);
        return residence > 0
                ? new Numbered(carrier.pass(n.slick(), dam, reach, share), program.stay(n.register(), dam, residence))
                : n;
    }

    @Override
    public Numbered sight(Numbered n, List<Sighting> seen, int reach, double share) {
        int through = program.see(n.register(), Seen.of(seen), carrier.flowM3PerS(n.slick(), reach, share));
        Slick slick = carrier.sight(n.slick(), seen, reach, share);
        return new Numbered(slick, program.enter(through, reach, slick.leg()));
    }

    @Override
    public void meets(Numbered n, int passage, boolean seat, int reach, double share) {
        int grade = seat ? 2 * passages.relation(passage).ordinal() + 1 : 0;
        double flow = carrier.flowM3PerS(n.slick(), reach, share);
        program.contact(n.register(), passages.city(passage), grade, flow);
    }

    @Override
    public Reading read(Numbered n, int reach, double share) {
        Reading r = carrier.read(n.slick(), reach, share);
        return new Reading(r.window(), r.intensity(), r.ratio(), r.flags(), null);
    }

    @Override
    public boolean absorbedBySources() {
        return carrier.absorbedBySources();
    }
}
