package org.specstar.ejb.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevivingConnectionTest {
    private final List<Faked> made = new ArrayList<>();

    /** A connection of which only its life matters. */
    private static final class Faked {
        private boolean dead;
        private boolean automatic = true;

        Connection connection() {
            return (Connection) Proxy.newProxyInstance(
                    Faked.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("isValid")) {
                            return !dead;
                        }
                        if (dead && !method.getName().equals("close")) {
                            throw new SQLException("This connection has been closed.", "08003");
                        }
                        if (method.getName().equals("setAutoCommit")) {
                            automatic = (Boolean) arguments[0];
                        }
                        return null;
                    });
        }
    }

    private Connection connection() throws SQLException {
        return RevivingConnection.of(() -> {
            made.add(new Faked());
            return made.get(made.size() - 1).connection();
        });
    }

    @Test
    void connectionThatDiedInATransactionShouldLiveInTheNext() throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        connection.createStatement();
        made.get(0).dead = true;

        assertThatThrownBy(connection::createStatement).hasMessageContaining("closed");
        assertThatThrownBy(connection::rollback).hasMessageContaining("closed");
        connection.createStatement();

        assertThat(made).hasSize(2);
        assertThat(made.get(1).automatic).isFalse();
    }

    @Test
    void nothingShouldBeReplacedWithinATransaction() throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        connection.createStatement();
        made.get(0).dead = true;

        assertThatThrownBy(connection::createStatement).hasMessageContaining("closed");
        assertThatThrownBy(connection::createStatement).hasMessageContaining("closed");

        assertThat(made).hasSize(1);
    }

    @Test
    void livingConnectionShouldStayAfterAFailure() throws SQLException {
        Connection connection = connection();
        made.get(0).dead = true;
        assertThatThrownBy(connection::createStatement).hasMessageContaining("closed");
        made.get(0).dead = false;

        connection.createStatement();

        assertThat(made).hasSize(1);
    }
}
