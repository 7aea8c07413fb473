package io.spillover.testing;

/** Keys of the tests' applications, given in {@code config/application.yml}; worthless anywhere else. */
public final class TestKeys {

    /** Asks everywhere. */
    public static final String VIEWER = "spk_test-viewer_0123456789012345678901234567890123456789abc";

    /** Plans everywhere. */
    public static final String PLANNER = "spk_test-planner_0123456789012345678901234567890123456789abc";

    /** Plans in {@code demo:10}, whatever that is in the test's graph. */
    public static final String LOCAL_PLANNER = "spk_test-local_0123456789012345678901234567890123456789abc";

    /** Keeps data everywhere. */
    public static final String STEWARD = "spk_test-steward_0123456789012345678901234567890123456789abc";

    /** Runs the server. */
    public static final String OPERATOR = "spk_test-operator_0123456789012345678901234567890123456789abc";

    private TestKeys() {}
}
