package io.spillover.network;

import io.spillover.platform.api.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rivers, their reaches and the passages through cities. */
public interface Rivers {

    /** Name of the order by id. */
    String BY_ID = "id";

    /** Name of the order of reaches; its key is the reach's {@code seq}. */
    String BY_SEQ = "seq";

    /** Name of the order of passages; its key is the km to the mouth where the river enters. */
    String DOWNSTREAM = "downstream";

    /** Returns a river by its unique id. */
    Optional<River> find(String id);

    /** Returns rivers by their ids; unknown ones are missing. */
    Map<String, River> byIds(Collection<String> ids);

    /** Returns a page of rivers ordered by id. */
    List<River> page(@Nullable String region, PageRequest page);

    /** Returns a page of the reaches of each river, from its source down. */
    Map<String, List<Reach>> reachesOf(Collection<String> riverIds, PageRequest page);

    /** Returns a page of the passages of each river through cities, from its source down. */
    Map<String, List<Passage>> passagesOf(Collection<String> riverIds, PageRequest page);

    /** Returns all reaches of each river, for drawing its line. */
    Map<String, List<Reach>> linesOf(Collection<String> riverIds);
}
