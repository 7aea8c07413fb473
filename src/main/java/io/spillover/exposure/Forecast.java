package io.spillover.exposure;

import io.spillover.hazard.Hazard;
import java.util.List;

/**
 * What may start where a hazard arrives. Computed when it is asked for and stored nowhere.
 *
 * @param hazard the primary hazard
 * @param foreseen the secondary hazards in order of their likely start
 * @param remarks what it rests on and cannot be trusted for
 * @param networkVersion the network it was computed on
 * @param rules how many rules there were
 */
public record Forecast(
        Hazard hazard, List<ForeseenHazard> foreseen, List<Remark> remarks, String networkVersion, int rules) {

    /** Takes copies. */
    public Forecast {
        foreseen = List.copyOf(foreseen);
        remarks = List.copyOf(remarks);
    }
}
