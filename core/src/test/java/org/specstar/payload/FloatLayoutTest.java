package org.specstar.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatLayoutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "1.0",
                "-1.0",
                "0.1",
                "0.5",
                "2.5",
                "10.0",
                "100.0",
                "123.456",
                "0.001",
                "0.0001",
                "0.00001",
                "0.000012",
                "9.9e-6",
                "1e-6",
                "1.5e-7",
                "1.234e-7",
                "-1e-6",
                "10000000.0",
                "123456789.0",
                "1000000000000000.0",
                "9007199254740992.0",
                "1e16",
                "-1e16",
                "1.2345678901234568e17",
                "1e17",
                "1e22",
                "1e23",
                "1e100",
                "1.7976931348623157e308",
                "2.2250738585072014e-308",
                "2.225073858507201e-308",
                "5e-324",
                "1e-323",
                "1.5e-323",
                "2e-323",
                "3e-323",
                "5e-323",
                "6e-323",
                "1e-322",
                "1.04e-322",
                "9.88e-321",
                "1.2345678901234568e-300",
                "9007199254740991.0",
                "4503599627370498.0",
                "0.1234567890123456",
                "12345.678901234567",
                "9999999999999998.0",
                "0.30000000000000004",
                "0.00005",
                "99999.99999",
                "1e-300"
            })
    void textShouldComeBackAsItWasWritten(String written) {
        assertThat(new JsonText().number(Double.parseDouble(written))).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "3f800000, 1.0",
        "3dcccccd, 0.1",
        "00000001, 1e-45",
        "7f7fffff, 3.4028235e38",
        "4b800000, 16777216.0",
        "322bcc77, 1e-8",
        "38d1b717, 0.0001",
        "80000000, -0.0"
    })
    void singlesShouldHaveNoMoreDigitsThanTheyNeed(String bits, String expected) {
        float number = Float.intBitsToFloat(Integer.parseUnsignedInt(bits, 16));

        assertThat(new JsonText().number(number)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersWithoutJsonShouldBeNull(double number) {
        assertThat(new JsonText().number(number)).hasToString("null");
        assertThat(new JsonText().number((float) number)).hasToString("null");
    }

    @Test
    void everyTextShouldReadBackAsTheSameNumber() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String text = new JsonText().number(number).toString();
                assertThat(Double.parseDouble(text))
                        .as("seed %d, %s", seed, text)
                        .isEqualTo(number);
                assertThat(text).as("seed %d", seed).matches("-?[0-9]+\\.[0-9]+|-?[0-9](\\.[0-9]+)?e-?[0-9]+");
            }
        }
    }
}
