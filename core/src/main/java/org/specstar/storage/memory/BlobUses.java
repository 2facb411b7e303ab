package org.specstar.storage.memory;

import java.util.List;
import org.specstar.blob.BlobUse;
import org.specstar.blob.FileId;
import org.specstar.id.ModelName;
import org.specstar.id.ResourceId;
import org.specstar.revision.RevisionKey;

/** Which stored form of a revision refers to which binary, immutable: asked from either end. */
record BlobUses(
        HashTrie<Owner, SortedTree<RevisionKey, BlobUse>> uses, HashTrie<FileId, SortedTree<User, User>> users) {
    static final BlobUses EMPTY = new BlobUses(HashTrie.empty(), HashTrie.empty());

    /** A resource of any model. */
    record Owner(ModelName model, ResourceId resource) {}

    /** One stored form, of any model. */
    record User(ModelName model, RevisionKey revision) implements Comparable<User> {
        Owner owner() {
            return new Owner(model, revision.id().resource());
        }

        @Override
        public int compareTo(User other) {
            int byModel = model.compareTo(other.model);
            return byModel != 0 ? byModel : revision.compareTo(other.revision);
        }
    }

    /** Who refers to a binary, by model, resource and revision. */
    SortedTree<User, User> usersOf(FileId id) {
        SortedTree<User, User> found = users.find(id);
        return found == null ? SortedTree.empty() : found;
    }

    /** What the stored forms of a resource refer to, those left out that refer to nothing. */
    SortedTree<RevisionKey, BlobUse> usesOf(Owner owner) {
        SortedTree<RevisionKey, BlobUse> found = uses.find(owner);
        return found == null ? SortedTree.empty() : found;
    }

    /** In place of what the stored form referred to before. */
    BlobUses with(ModelName model, BlobUse use) {
        User user = new User(model, use.revision());
        BlobUses free = without(user);
        if (use.binaries().isEmpty()) {
            return free;
        }
        HashTrie<FileId, SortedTree<User, User>> after = free.users;
        for (FileId id : use.binaries()) {
            after = after.with(id, free.usersOf(id).with(user, user));
        }
        SortedTree<RevisionKey, BlobUse> forms = free.usesOf(user.owner()).with(use.revision(), use);
        return new BlobUses(free.uses.with(user.owner(), forms), after);
    }

    BlobUses without(User user) {
        SortedTree<RevisionKey, BlobUse> forms = usesOf(user.owner());
        BlobUse known = forms.find(user.revision());
        if (known == null) {
            return this;
        }
        HashTrie<FileId, SortedTree<User, User>> after = users;
        for (FileId id : known.binaries()) {
            SortedTree<User, User> rest = usersOf(id).without(user);
            after = rest.size() == 0 ? after.without(id) : after.with(id, rest);
        }
        SortedTree<RevisionKey, BlobUse> rest = forms.without(user.revision());
        return new BlobUses(rest.size() == 0 ? uses.without(user.owner()) : uses.with(user.owner(), rest), after);
    }

    /** Without what any stored form of the resource refers to. */
    BlobUses without(Owner owner) {
        List<BlobUse> known = usesOf(owner).values().toList();
        BlobUses after = this;
        for (BlobUse use : known) {
            after = after.without(new User(owner.model(), use.revision()));
        }
        return after;
    }
}
