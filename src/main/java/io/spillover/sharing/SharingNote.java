package io.spillover.sharing;

/**
 * Something the answer rests on.
 *
 * @param code stable code
 * @param sentence one sentence in English
 * @param sentenceZh the same in Chinese
 */
public record SharingNote(Code code, String sentence, String sentenceZh) {

    /** The codes. */
    public enum Code {
        /** How the moment was chosen. */
        AS_OF,
        /** The stored exposures are older than the hazard's last change. */
        STALE_ASSESSMENT,
        /** The hazard was never assessed, so nobody is known to be exposed. */
        NOT_ASSESSED,
        /** An exercise, a test or a draft. */
        NOT_ACTUAL,
        /** What exposed holders keep. */
        EXPOSED_KEEP_ALL,
        /** The time to change the mode is assumed. */
        TRANSFER_ASSUMED,
        /** The delay where no agreement binds the cities is assumed. */
        BY_LAW_DELAY_ASSUMED,
        /** Every link is taken as open. */
        LINKS_TAKEN_AS_OPEN
    }
}
