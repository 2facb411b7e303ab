package org.specstar.jms;

import java.util.List;
import org.specstar.event.Change;

/** Takes a message apart that was delivered in vain. */
public interface Separation {
    /** Sends each of the changes in a message of its own, durably, or throws and has sent none. */
    void separate(List<Change> changes);
}
