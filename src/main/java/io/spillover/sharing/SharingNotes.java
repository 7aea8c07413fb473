package io.spillover.sharing;

import io.spillover.exposure.Assessment;
import io.spillover.hazard.Hazard;
import io.spillover.hazard.HazardStatus;
import io.spillover.sharing.SharingNote.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what an answer rests on. */
final class SharingNotes {

    private final SharingProperties assumptions;

    SharingNotes(SharingProperties assumptions) {
        this.assumptions = assumptions;
    }

    List<SharingNote> of(Moment moment, @Nullable Hazard hazard, Optional<Assessment> assessment, int withheld) {
        var notes = new ArrayList<SharingNote>();
        notes.add(asOf(moment));
        if (hazard != null) {
            about(hazard, assessment).forEach(notes::add);
        }
        notes.add(new SharingNote(
                Code.EXPOSED_KEEP_ALL,
                "A city that is exposed itself keeps everything until its exposure is likely over (assumed); "
                        + withheld + (withheld == 1 ? " city does." : " cities do."),
                "自身受影响的城市在其影响预计结束前保留全部资源(假定),共" + withheld + "座。"));
        notes.add(new SharingNote(
                Code.TRANSFER_ASSUMED,
                "A change between road, rail, ferry and air takes " + minutes(assumptions.transfer())
                        + " min (assumed); whether the goods fit the vehicle is not checked.",
                "公路、铁路、轮渡、航空之间换乘耗时" + minutes(assumptions.transfer()) + "分钟(假定);未核对物资能否装载。"));
        notes.add(new SharingNote(
                Code.BY_LAW_DELAY_ASSUMED,
                "Where no agreement in force binds both cities, their common superior arranges the support; that takes "
                        + minutes(assumptions.byLawDelay()) + " min (assumed).",
                "两市之间没有有效协议时,由共同的上一级人民政府协调支援,耗时" + minutes(assumptions.byLawDelay()) + "分钟(假定)。"));
        notes.add(new SharingNote(
                Code.LINKS_TAKEN_AS_OPEN,
                "Every link that exists in that year is taken as open; closures by the hazard are not modelled.",
                "当年已有的交通线路均视为畅通,未模拟灾害造成的中断。"));
        return notes;
    }

    private static SharingNote asOf(Moment moment) {
        return switch (moment.rule()) {
            case GIVEN -> new SharingNote(Code.AS_OF, "Answered for the moment that was asked for.", "按所指定的时刻作答。");
            case NOW -> new SharingNote(Code.AS_OF, "Answered for now.", "按当前时刻作答。");
            case HAZARD_START ->
                new SharingNote(
                        Code.AS_OF,
                        "Answered for the start of the hazard, which is not going on now.",
                        "该灾害目前不在进行中,按其开始时刻作答。");
        };
    }

    private static List<SharingNote> about(Hazard hazard, Optional<Assessment> assessment) {
        var notes = new ArrayList<SharingNote>();
        if (assessment.isEmpty()) {
            notes.add(new SharingNote(
                    Code.NOT_ASSESSED,
                    "The hazard was never assessed, so no holder is known to be exposed to it.",
                    "该灾害尚未评估,无法得知持有方是否受影响。"));
        } else if (assessment.get().hazardRevision() != hazard.revision()) {
            notes.add(new SharingNote(
                    Code.STALE_ASSESSMENT,
                    "The hazard has changed since its exposures were assessed.",
                    "该灾害在评估之后已有变更。"));
        }
        if (hazard.status() != HazardStatus.ACTUAL) {
            notes.add(new SharingNote(
                    Code.NOT_ACTUAL,
                    "The hazard's status is " + hazard.status().text()
                            + ": the answer is for practice, nothing is taken.",
                    "该灾害的状态为" + hazard.status().text() + ":答案仅供演练,不动用任何资源。"));
        }
        return notes;
    }

    private static long minutes(Duration time) {
        return time.toMinutes();
    }
}
