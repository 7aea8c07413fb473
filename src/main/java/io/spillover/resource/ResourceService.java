package io.spillover.resource;

import io.spillover.network.Cities;
import io.spillover.network.City;
import io.spillover.network.Provenance;
import io.spillover.platform.api.GlobalId;
import io.spillover.platform.security.Access;
import io.spillover.platform.security.Place;
import io.spillover.platform.security.Role;
import io.spillover.problem.ConflictException;
import io.spillover.problem.ForbiddenException;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.NotFoundException;
import io.spillover.quantity.Quality;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes what people declare about their stocks. */
@Service
public class ResourceService {

    private static final String DECLARED = "declared";
    private static final int SUFFIX = 8;

    private final Resources resources;
    private final Cities cities;
    private final Access access;

    ResourceService(Resources resources, Cities cities, Access access) {
        this.resources = resources;
        this.cities = cities;
        this.access = access;
    }

    /**
     * Creates a resource, or replaces the one with the same id. The same draft a second time changes nothing, so a caller who
     * got no answer may send it again.
     *
     * @return the resource as it stands in the graph
     * @throws InvalidInputException if a field breaks a rule, or the holder or the kind is unknown
     * @throws ConflictException if the resource has another revision than the caller saw
     * @throws ForbiddenException if the caller may not change what the city holds
     */
    public Resource upsert(ResourceDraft draft) {
        access.require(Role.PLANNER);
        DraftRules.check(draft);
        var holder = holder(draft);
        access.requireWithin(Role.PLANNER, Place.city(holder.id()));
        var wanted = wanted(draft, holder, kind(draft, holder));
        var old = resources.find(wanted.id());
        if (old.isEmpty() && draft.expectedRevision() != null) {
            throw new ConflictException("There is no resource \"" + wanted.id() + "\", so it has no revision "
                    + draft.expectedRevision() + "; leave expectedRevision out to create it.");
        }
        if (old.isEmpty() && resources.insert(wanted)) {
            return get(wanted.id());
        }
        return replaced(old.orElseGet(() -> get(wanted.id())), wanted, draft.expectedRevision());
    }

    private Resource replaced(Resource old, Resource wanted, @Nullable Long expectedRevision) {
        if (!old.holderId().equals(wanted.holderId())) {
            access.requireWithin(Role.PLANNER, Place.city(old.holderId()));
        }
        if (sameFacts(old, wanted)) {
            return old;
        }
        resources.replace(wanted, expectedRevision);
        return get(wanted.id());
    }

    private Resource get(String id) {
        return resources.find(id).orElseThrow(() -> new NotFoundException("resource", id));
    }

    private City holder(ResourceDraft draft) {
        try {
            return new CityName("input.holder", draft.holder(), draft.region()).in(cities);
        } catch (NotFoundException e) {
            throw DraftRules.refused("holder", String.valueOf(e.getMessage()));
        } catch (InvalidInputException e) {
            throw DraftRules.refused(e.field().replaceFirst("^input\\.", ""), String.valueOf(e.getMessage()));
        }
    }

    private ResourceKind kind(ResourceDraft draft, City holder) {
        var text = GlobalId.local("ResourceKind", "input.kind", draft.kind());
        var id = text.contains(":") ? text : holder.region() + ":" + text;
        return Optional.ofNullable(resources.kindsByIds(List.of(id)).get(id))
                .filter(kind -> kind.region().equals(holder.region()))
                .orElseThrow(() -> DraftRules.refused(
                        "kind",
                        "There is no resource kind \"" + draft.kind() + "\" in the region " + holder.region() + "."));
    }

    private static Resource wanted(ResourceDraft draft, City holder, ResourceKind kind) {
        var given = draft.id();
        var id = given == null
                ? holder.region() + ":" + holder.code() + "-" + kind.code() + "-"
                        + UUID.randomUUID().toString().substring(0, SUFFIX)
                : GlobalId.local("Resource", "input.id", given);
        DraftRules.checkId(id, holder.region());
        var source = draft.source();
        return new Resource(
                id,
                holder.region(),
                id.substring(holder.region().length() + 1),
                kind.id(),
                draft.type(),
                draft.name() == null ? kind.name() : draft.name(),
                draft.name() == null && draft.nameZh() == null ? kind.nameZh() : draft.nameZh(),
                holder.id(),
                draft.quantity(),
                wholeMinutes(draft.readiness()),
                new ReserveRule(draft.reserveShare(), draft.reservePer1000()),
                0,
                new Provenance(Quality.MEASURED, source == null ? DECLARED : source));
    }

    /** The graph keeps minutes; a part of one counts whole, so nobody is promised too early. */
    private static Duration wholeMinutes(Duration readiness) {
        return Duration.ofMinutes(readiness.plusMinutes(1).minusNanos(1).toMinutes());
    }

    private static boolean sameFacts(Resource old, Resource wanted) {
        return old.revision() > 0 && withRevision(wanted, old.revision()).equals(old);
    }

    private static Resource withRevision(Resource r, long revision) {
        return new Resource(
                r.id(),
                r.region(),
                r.code(),
                r.kindId(),
                r.type(),
                r.name(),
                r.nameZh(),
                r.holderId(),
                r.quantity(),
                r.readiness(),
                r.rule(),
                revision,
                r.provenance());
    }
}
