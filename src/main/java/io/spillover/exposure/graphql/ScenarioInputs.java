package io.spillover.exposure.graphql;

import io.spillover.exposure.Chances;
import io.spillover.exposure.Change;
import io.spillover.exposure.ChangeDraft;
import io.spillover.platform.api.GlobalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of what-ifs as the schema has them. */
final class ScenarioInputs {

    private static final String FIELD = "scenario.changes";

    private ScenarioInputs() {}

    record Asked(String hazardId, List<ChangeDraft> changes, ExposureController.@Nullable ChancesInput chances) {

        String plainHazardId() {
            return GlobalId.local("Hazard", "scenario.hazardId", hazardId);
        }

        Chances chances(Chances usual) {
            return chances == null ? usual : chances.chances();
        }

        /** Ids may be global ones; inside they are plain. */
        List<ChangeDraft> plainChanges() {
            return changes.stream().map(ScenarioInputs::plain).toList();
        }

        List<Change> changed() {
            return ChangeDraft.changes(plainChanges());
        }
    }

    record Save(String code, String name, @Nullable String nameZh, Asked scenario) {}

    private static ChangeDraft plain(ChangeDraft d) {
        var reservoir = d.operateReservoir();
        var river = d.holdRiver();
        var travel = d.restrictTravel();
        return new ChangeDraft(
                reservoir == null
                        ? null
                        : new Change.OperateReservoir(
                                GlobalId.local("Reservoir", FIELD, reservoir.reservoirId()),
                                reservoir.rule(),
                                reservoir.releaseM3PerS()),
                river == null
                        ? null
                        : new Change.HoldRiver(GlobalId.local("River", FIELD, river.riverId()), river.kmToMouth()),
                d.closeLink(),
                travel == null
                        ? null
                        : new Change.RestrictTravel(GlobalId.local("City", FIELD, travel.cityId()), travel.share()),
                d.cutSupply(),
                d.sourceDischargeM3PerS(),
                d.month(),
                d.horizonDays());
    }
}
