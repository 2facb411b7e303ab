package org.specstar.tracker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.specstar.action.CreateAction;

/** What can be done with issues beside writing them down. */
@ApplicationScoped
public class IssueActions {
    /** An issue of a title alone. */
    @CreateAction(path = "quick", label = "Quick issue")
    public Issue quickIssue(QuickIssue quick) {
        String title = quick.shout() ? quick.title().toUpperCase(Locale.ROOT) : quick.title();
        return new Issue(title, null, Issue.Status.OPEN, Issue.Priority.NORMAL, "nobody", 0, List.of("quick"));
    }
}
