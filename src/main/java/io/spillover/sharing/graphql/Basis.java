package io.spillover.sharing.graphql;

import io.spillover.sharing.Way;
import java.time.Duration;

/**
 * By which right something is lent, in words.
 *
 * @param code stable code
 * @param sentence one sentence in English
 * @param sentenceZh the same in Chinese
 */
record Basis(Code code, String sentence, String sentenceZh) {

    enum Code {
        AGREEMENT,
        BY_LAW
    }

    static Basis of(Way way, Duration byLawDelay) {
        var agreement = way.agreement();
        if (agreement != null) {
            var zh = agreement.nameZh() == null ? agreement.name() : agreement.nameZh();
            return new Basis(
                    Code.AGREEMENT,
                    "Both cities are bound by \"" + agreement.name() + "\"; its activation takes "
                            + way.activation().toMinutes() + " min.",
                    "两市均为《" + zh + "》成员,启动需" + way.activation().toMinutes() + "分钟。");
        }
        return new Basis(
                Code.BY_LAW,
                "No agreement in force binds both cities for this kind of emergency: they support each other by law"
                        + " (as the Emergency Response Law of the PRC provides) through their common superior, "
                        + byLawDelay.toMinutes() + " min assumed.",
                "两市之间没有对此类事件有效的协议,依法(参照《突发事件应对法》)由共同的上一级人民政府协调支援,假定耗时" + byLawDelay.toMinutes() + "分钟。");
    }
}
