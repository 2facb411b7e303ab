package org.specstar.ejb.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specstar.constraint.UniqueStore.Conflict;
import org.specstar.constraint.UniqueStore.Holding;
import org.specstar.constraint.UniqueStore.UniqueValue;
import org.specstar.id.ResourceId;

/** What resources are to hold; of two that want the same value, the first claims it. */
final class UniqueClaims {
    private final Map<ResourceId, Holding> holdings = new LinkedHashMap<>();
    private final Map<UniqueKey, ResourceId> claims = new LinkedHashMap<>();

    UniqueClaims(List<Holding> wanted) {
        wanted.forEach(holding -> holdings.put(holding.holder(), holding));
        for (Holding holding : holdings.values()) {
            holding.values().forEach(value -> claims.putIfAbsent(UniqueKey.of(value), holding.holder()));
        }
    }

    /** These resources are to hold nothing. */
    static UniqueClaims ofNothing(Collection<ResourceId> holders) {
        return new UniqueClaims(
                holders.stream().map(holder -> new Holding(holder, List.of())).toList());
    }

    Set<ResourceId> claimants() {
        return holdings.keySet();
    }

    /** Field, hash and claimant of each claim. */
    List<List<String>> rows() {
        return claims.entrySet().stream()
                .map(claim -> List.of(
                        claim.getKey().field(),
                        claim.getKey().hash(),
                        claim.getValue().text()))
                .toList();
    }

    boolean include(UniqueKey key) {
        return claims.containsKey(key);
    }

    /** What is wanted and another has got, in the order of the list. */
    List<Conflict> conflicts(Map<UniqueKey, ResourceId> holders) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Holding holding : holdings.values()) {
            for (UniqueValue value : holding.values()) {
                ResourceId holder = holders.getOrDefault(UniqueKey.of(value), holding.holder());
                if (!holder.equals(holding.holder())) {
                    conflicts.add(new Conflict(holding.holder(), value, holder));
                }
            }
        }
        return conflicts;
    }
}
