package io.spillover.sharing.graphql;

import io.spillover.platform.api.Connection;
import io.spillover.platform.api.Edge;
import io.spillover.platform.api.PageInfo;
import io.spillover.platform.api.PageRequest;
import io.spillover.sharing.AsOfRule;
import io.spillover.sharing.Rank;
import io.spillover.sharing.Shareable;
import io.spillover.sharing.SharingAnswer;
import io.spillover.sharing.SharingNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A page of what can be shared, with what holds for all of it. Spring leaves it alone because its name ends as it does. */
public record ShareableConnection(Connection<Shareable> page, SharingAnswer answer) {

    static ShareableConnection of(PageRequest page, SharingAnswer answer) {
        return new ShareableConnection(
                Connection.of(page, answer.rows(), row -> new Rank(
                                answer.asOf(),
                                Duration.between(answer.asOf(), row.arrival()),
                                row.reserve().available(),
                                row.resource().id())
                        .cursor()),
                answer);
    }

    public List<Edge<Shareable>> edges() {
        return page.edges();
    }

    public List<Shareable> nodes() {
        return page.nodes();
    }

    public PageInfo pageInfo() {
        return page.pageInfo();
    }

    public int totalCount() {
        return answer.total();
    }

    public Instant asOf() {
        return answer.asOf();
    }

    public AsOfRule asOfRule() {
        return answer.asOfRule();
    }

    public int receiverCount() {
        return answer.receiverCount();
    }

    public int withheldCityCount() {
        return answer.withheld();
    }

    public List<SharingNote> notes() {
        return answer.notes();
    }
}
