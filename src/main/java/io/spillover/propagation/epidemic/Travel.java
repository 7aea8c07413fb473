package io.spillover.propagation.epidemic;

/** Who travels where: the rows of a network, made when asked for. */
interface Travel {

    /** Returns the ways out of a city. */
    Row row(int city);

    /**
     * The ways out of one city as arrays, one place for each city they lead to.
     *
     * <p>{@code perDay} is the share of the people of the origin that goes there on a day, κP; {@code via} the link that carries
     * most of them, −1 if none is listed; {@code modelled} whether most of it comes from the radiation model; {@code leavingPerDay}
     * is κ without any measure.
     */
    final class Row {

        final int[] target;
        final double[] perDay;
        final int[] via;
        final boolean[] modelled;
        final double leavingPerDay;

        Row(int[] target, double[] perDay, int[] via, boolean[] modelled, double leavingPerDay) {
            this.target = target;
            this.perDay = perDay;
            this.via = via;
            this.modelled = modelled;
            this.leavingPerDay = leavingPerDay;
        }

        int size() {
            return target.length;
        }
    }
}
