package org.specstar.ejb.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.specstar.access.Caller;
import org.specstar.action.CreateAction;
import org.specstar.action.Param;
import org.specstar.action.UpdateAction;
import org.specstar.revision.RevisionInfo;
import org.specstar.schema.Default;

/** A bean with actions. */
@ApplicationScoped
public class Doors {
    /** A payload. */
    public record Door(String color, long width) {}

    /** A body. */
    public record QuickDoor(String color) {}

    /** A plain parameter. */
    public enum Size {
        SMALL,
        LARGE
    }

    @CreateAction
    public Door quickDoor(QuickDoor quick, @Default("10") long width, Caller caller) {
        return new Door(quick.color() + " by " + caller.user(), width);
    }

    @CreateAction(model = "door", path = "of/{size}", label = "Make one of a size")
    public Optional<Door> ofSize(@Param("size") Size size, @Param("note") @Nullable String note) {
        return size == Size.SMALL ? Optional.empty() : Optional.of(new Door(note == null ? "plain" : note, 100));
    }

    @UpdateAction(path = "paint")
    public Door paint(Door current, RevisionInfo head, @Param("color") String color) {
        if (color.equals("none")) {
            throw new IllegalArgumentException("a door has a color");
        }
        return new Door(color, current.width());
    }

    @UpdateAction(path = "widen", mode = UpdateAction.Mode.MODIFY)
    public Door widen(Door current) {
        return new Door(current.color(), current.width() + 1);
    }
}
