package org.specstar.ejb.handover;

import java.util.List;
import org.specstar.event.Change;

/** Carries changes to where they are worked on. A deployment without a courier announces nothing. */
public interface ChangeCourier {
    /** Takes over all of the changes durably, or throws and has taken over none. */
    void deliver(List<Change> changes);
}
