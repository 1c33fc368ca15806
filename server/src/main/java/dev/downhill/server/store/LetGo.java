package dev.downhill.server.store;

/** What came of a holder's wish to let go of a preset. */
public enum LetGo {
    /** The token is used up; if it was the last, the preset is gone. */
    DONE,
    WRONG_TOKEN,
    UNKNOWN_PRESET,
    /** Somebody else was faster, or the operator removed it. */
    ALREADY_GONE
}
