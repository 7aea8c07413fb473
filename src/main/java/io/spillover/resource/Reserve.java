package io.spillover.resource;

/**
 * What a holder keeps of a stock for itself, and what is left to lend; together they are the stock.
 *
 * @param kept reserve, in the kind's unit
 * @param available what is above the reserve, in the kind's unit; 0 or more
 * @param reason why that much is kept
 */
public record Reserve(double kept, double available, Reason reason) {

    /** Why a holder keeps what it keeps. */
    public enum Reason {
        /** No reserve is stated. */
        NO_RESERVE,
        /** A share of the stock. */
        SHARE_OF_STOCK,
        /** An amount for each 1,000 people of the holder. */
        PER_1000_PEOPLE,
        /** It hangs on the holder's population, which is not known: all is kept. */
        POPULATION_UNKNOWN
    }
}
