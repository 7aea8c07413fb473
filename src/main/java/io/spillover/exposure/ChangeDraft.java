package io.spillover.exposure;

import io.spillover.problem.InvalidInputException;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is asked for and kept: exactly one of the fields is there.
 *
 * @param operateReservoir a reservoir is operated by a rule
 * @param holdRiver everything is held back at a place of a river
 * @param closeLink key of a transport link that is closed
 * @param restrictTravel less travel from and to a city
 * @param cutSupply key of a supply that is cut
 * @param sourceDischargeM3PerS another discharge at the source
 * @param month another month, 1 to 12
 * @param horizonDays another horizon
 */
public record ChangeDraft(
        Change.@Nullable OperateReservoir operateReservoir,
        Change.@Nullable HoldRiver holdRiver,
        @Nullable String closeLink,
        Change.@Nullable RestrictTravel restrictTravel,
        @Nullable String cutSupply,
        @Nullable Double sourceDischargeM3PerS,
        @Nullable Integer month,
        @Nullable Double horizonDays) {

    private static final int MONTHS = 12;

    /**
     * Returns the changes of drafts.
     *
     * @throws InvalidInputException if one of them has no field or several, or there is no such month
     */
    public static List<Change> changes(List<ChangeDraft> drafts) {
        return Stream.iterate(0, i -> i < drafts.size(), i -> i + 1)
                .map(i -> drafts.get(i).change("scenario.changes[" + i + "]"))
                .toList();
    }

    private Change change(String field) {
        var given = Stream.<@Nullable Change>of(
                        operateReservoir,
                        holdRiver,
                        closeLink == null ? null : new Change.CloseLink(closeLink),
                        restrictTravel,
                        cutSupply == null ? null : new Change.CutSupply(cutSupply),
                        sourceDischargeM3PerS == null ? null : new Change.SetDischarge(sourceDischargeM3PerS),
                        month == null ? null : new Change.SetMonth(month(month, field)),
                        horizonDays == null ? null : new Change.SetHorizon(horizonDays))
                .flatMap(Stream::ofNullable)
                .toList();
        if (given.size() != 1) {
            throw new InvalidInputException(field, "A change has exactly one of its fields, not " + given.size() + ".");
        }
        return Objects.requireNonNull(given.get(0));
    }

    private static Month month(int number, String field) {
        if (number < 1 || number > MONTHS) {
            throw new InvalidInputException(field + ".month", "The month must be from 1 to 12, not " + number + ".");
        }
        return Month.of(number);
    }
}
