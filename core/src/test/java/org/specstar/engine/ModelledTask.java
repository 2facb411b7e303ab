package org.specstar.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.specstar.engine.EngineFixture.Task;
import org.specstar.id.ResourceId;
import org.specstar.id.RevisionId;
import org.specstar.id.SchemaVersion;
import org.specstar.payload.DataHash;
import org.specstar.precondition.EntityTag;
import org.specstar.resource.HeadMirror;
import org.specstar.resource.IndexedData;
import org.specstar.resource.ResourceMeta;
import org.specstar.revision.Retention;
import org.specstar.revision.RevisionInfo;
import org.specstar.revision.RevisionNotFoundException;
import org.specstar.revision.RevisionStatus;
import org.specstar.time.Stamp;
import org.specstar.write.Written;

/**
 * One resource in the plainest form; a change makes another.
 *
 * @param state tells this state of the resource from every other one there ever is: what its tags are made of
 */
record ModelledTask(
        ResourceId id,
        SortedMap<Integer, Form> forms,
        int head,
        int total,
        boolean deleted,
        Stamp created,
        Stamp updated,
        long version,
        int state) {
    /** A fresh uid, and who writes when. */
    record Writing(UUID uid, Stamp stamp) {}

    /** A revision and what it holds. */
    record Form(RevisionInfo info, Task data) {
        static Form made(RevisionId id, @Nullable RevisionId parent, Task data, RevisionStatus status, Writing by) {
            RevisionInfo info = new RevisionInfo(
                    by.uid(), id, parent, null, SchemaVersion.NONE, hash(data), status, by.stamp(), by.stamp());
            return new Form(info, data);
        }

        Form modified(Task newData, RevisionStatus status, Writing by) {
            RevisionInfo after = new RevisionInfo(
                    by.uid(),
                    info.id(),
                    info.parent(),
                    null,
                    SchemaVersion.NONE,
                    hash(newData),
                    status,
                    info.created(),
                    by.stamp());
            return new Form(after, newData);
        }

        private static DataHash hash(Task data) {
            return DataHash.of(TaskText.json(data).getBytes(UTF_8));
        }

        int number() {
            return info.id().number();
        }

        @Nullable
        Integer parent() {
            return info.parent() == null ? null : info.parent().number();
        }
    }

    static ModelledTask first(Form form, int state) {
        Stamp by = form.info().created();
        ResourceId id = form.info().id().resource();
        return new ModelledTask(id, new TreeMap<>(), 0, 0, false, by, by, 0, state).with(form, by, state);
    }

    /** With a new head, or another form of the head. */
    ModelledTask with(Form form, Stamp by, int newState) {
        SortedMap<Integer, Form> more = new TreeMap<>(forms);
        more.put(form.number(), form);
        int most = Math.max(total, form.number());
        return new ModelledTask(id, more, form.number(), most, deleted, created, by, version + 1, newState);
    }

    ModelledTask marked(boolean asDeleted, Stamp by, int newState) {
        return new ModelledTask(id, forms, head, total, asDeleted, created, by, version + 1, newState);
    }

    ModelledTask without(Set<Integer> numbers, int newState) {
        SortedMap<Integer, Form> less = new TreeMap<>(forms);
        less.keySet().removeAll(numbers);
        return new ModelledTask(id, less, head, total, deleted, created, updated, version + 1, newState);
    }

    Form headForm() {
        Form form = forms.get(head);
        if (form == null) {
            throw new IllegalStateException("The head is missing from the model of " + id);
        }
        return form;
    }

    /** The revision of this id. */
    Form form(RevisionId revision) {
        Form form = revision.resource().equals(id) ? forms.get(revision.number()) : null;
        if (form == null) {
            throw new Refused(RevisionNotFoundException.class);
        }
        return form;
    }

    /** The revision and those it was made from, as far as they are there, the youngest first. */
    Set<Integer> line(int from) {
        Set<Integer> line = new LinkedHashSet<>();
        for (Form form = forms.get(from);
                form != null;
                form = form.parent() == null ? null : forms.get(form.parent())) {
            line.add(form.number());
        }
        return line;
    }

    /** All revisions in the order in which they are given up last to first: the head, its line, the others. */
    List<Integer> dearestFirst() {
        Set<Integer> line = line(head);
        Stream<Integer> ancestors = newestFirst().filter(line::contains).filter(number -> number != head);
        Stream<Integer> others = newestFirst().filter(number -> !line.contains(number));
        return Stream.of(Stream.of(head), ancestors, others)
                .flatMap(numbers -> numbers)
                .toList();
    }

    /** The numbers that a pruning leaves. */
    Stream<Integer> kept(Retention retention) {
        if (retention instanceof Retention.KeepLast last) {
            return dearestFirst().stream().limit(last.count());
        }
        long start = ((Retention.KeepSince) retention).start().epochMicros();
        Stream<Integer> young = forms.values().stream()
                .filter(form -> form.info().created().time().epochMicros() >= start)
                .map(Form::number);
        return Stream.concat(Stream.of(head), young);
    }

    Stream<Integer> newestFirst() {
        Comparator<Form> oldestFirst = Comparator.<Form, Long>comparing(
                        form -> form.info().created().time().epochMicros())
                .thenComparing(Form::number);
        return forms.values().stream().sorted(oldestFirst.reversed()).map(Form::number);
    }

    ResourceMeta meta() {
        RevisionInfo info = headForm().info();
        return new ResourceMeta(
                info.id(),
                info.uid(),
                SchemaVersion.NONE,
                total,
                created,
                updated,
                deleted,
                new IndexedData(TaskText.indexed(headForm().data())),
                new HeadMirror(info.status(), info.created(), info.updated()),
                version);
    }

    Revision<Task> shown(Form form) {
        return new Revision<>(meta(), form.info(), form.data(), tag(form.number()));
    }

    Written written() {
        return new Written(meta(), headForm().info(), tag(head));
    }

    EntityTag tag(int number) {
        return new EntityTag("model " + state + " " + number);
    }
}
