package org.specstar.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.List;
import org.specstar.StorageException;
import org.specstar.event.Change;

/**
 * Receives messages about created resources.
 *
 * <p>The receipt belongs to the transaction of the work it causes: a failure escapes, and the broker delivers again, up
 * to its limit and then to the dead letters. Hence REQUIRED, said here because everything rests on it.
 */
@MessageDriven(
        name = "CreatedConsumer",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.CREATED),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CreatedConsumer implements MessageListener {
    @Inject
    private ReceivedChanges received;

    @EJB
    private Separation separation;

    @Override
    public void onMessage(Message message) {
        List<Change> changes = CreatedMessage.read(text(message));
        if (changes.size() > 1 && isRepeated(message)) {
            // One of them may be what failed: each is tried, repeated and given up alone.
            separation.separate(changes);
        } else {
            changes.forEach(received::add);
        }
    }

    private static boolean isRepeated(Message message) {
        try {
            return message.getJMSRedelivered();
        } catch (JMSException e) {
            throw new StorageException("The header of a message cannot be read", e);
        }
    }

    private static String text(Message message) {
        try {
            if (message instanceof TextMessage text) {
                return text.getText();
            }
            throw new IllegalArgumentException(
                    "Expected a text message, not " + message.getClass().getName());
        } catch (JMSException e) {
            throw new StorageException("The text of a message cannot be read", e);
        }
    }
}
