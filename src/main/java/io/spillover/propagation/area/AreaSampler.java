package io.spillover.propagation.area;

import io.spillover.propagation.AreaEvent;
import io.spillover.propagation.Sampler;
import io.spillover.propagation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws courses of an area: position, time and intensity, each shared by all places. */
final class AreaSampler implements Sampler {

    private final int[] cities;
    private final CityCover[] covers;
    private final double horizonS;

    AreaSampler(World world, AreaEvent event, double horizonS) {
        this.horizonS = horizonS;
        List<Integer> watched = new ArrayList<>();
        List<CityCover> kept = new ArrayList<>();
        Cover out = new Cover();
        Errors farthest = new Errors(0, 0, 0, 2, Errors.farthest());
        for (int city : Vicinity.of(event, world.cities(), Errors.farthest())) {
            CityCover cover = new CityCover(event, world.cities(), city);
            if (cover.find(farthest, out).covered) {
                watched.add(city);
                kept.add(cover);
            }
        }
        cities = watched.stream().mapToInt(Integer::intValue).toArray();
        covers = kept.toArray(CityCover[]::new);
    }

    @Override
    public int[] cities() {
        return cities.clone();
    }

    @Override
    public Walker walker() {
        Cover out = new Cover();
        return (draw, course) -> {
            Errors errors = Errors.of(draw);
            IntStream.range(0, covers.length).forEach(k -> {
                covers[k].find(errors, out);
                if (out.covered && out.firstS <= horizonS) {
                    course.hit(k, out.firstS, out.peakS, out.endS, out.intensity);
                } else {
                    course.miss(k);
                }
            });
        };
    }
}
