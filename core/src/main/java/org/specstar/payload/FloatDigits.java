package org.specstar.payload;

import tools.jackson.core.io.NumberOutput;

/**
 * The shortest decimal digits of a finite float, laid out as SpecStar does. The digits come from Jackson's Schubfach
 * writer, because {@code Double.toString} gives too many before JDK 19.
 */
final class FloatDigits {
    private static final int LONGEST = 32;
    private static final int LOWEST_PLAIN = -5;
    private static final int HIGHEST_PLAIN = 15;
    private static final double ONE_DIGIT_BELOW = 200 * Double.MIN_VALUE;
    private static final float ONE_DIGIT_BELOW_SINGLE = 200 * Float.MIN_VALUE;

    private final boolean negative;
    private final byte[] digits = new byte[LONGEST];
    private int count;
    /** Power of ten of the first digit. */
    private int exponent;

    private FloatDigits(byte[] javaText, int length) {
        this.negative = javaText[0] == '-';
        read(javaText, negative ? 1 : 0, length);
    }

    static FloatDigits of(double number) {
        byte[] text = new byte[LONGEST];
        FloatDigits digits = new FloatDigits(text, NumberOutput.outputDouble(number, text, 0));
        if (Math.abs(number) < ONE_DIGIT_BELOW && digits.count == 2) {
            digits.shortenIf(Math.abs(number) == Double.parseDouble(digits.rounded()));
        }
        return digits;
    }

    static FloatDigits of(float number) {
        byte[] text = new byte[LONGEST];
        FloatDigits digits = new FloatDigits(text, NumberOutput.outputFloat(number, text, 0));
        if (Math.abs(number) < ONE_DIGIT_BELOW_SINGLE && digits.count == 2) {
            digits.shortenIf(Math.abs(number) == Float.parseFloat(digits.rounded()));
        }
        return digits;
    }

    /** Takes digits and scale out of Java's notation: {@code 123.45}, {@code 0.001}, {@code 1.0E-5}. */
    private void read(byte[] text, int from, int length) {
        int at = from;
        int point = -1;
        int leadingZeros = 0;
        for (; at < length && text[at] != 'E'; at++) {
            if (text[at] == '.') {
                point = count + leadingZeros;
            } else if (text[at] == '0' && count == 0) {
                leadingZeros++;
            } else {
                digits[count++] = text[at];
            }
        }
        exponent = (point < 0 ? count + leadingZeros : point) - leadingZeros - 1 + powerOfTen(text, at + 1, length);
        dropTrailingZeros();
    }

    private static int powerOfTen(byte[] text, int from, int length) {
        if (from >= length) {
            return 0;
        }
        boolean below = text[from] == '-';
        int power = 0;
        for (int at = below ? from + 1 : from; at < length; at++) {
            power = power * 10 + text[at] - '0';
        }
        return below ? -power : power;
    }

    private void dropTrailingZeros() {
        while (count > 0 && digits[count - 1] == '0') {
            count--;
        }
        if (count == 0) {
            digits[count++] = '0';
            exponent = 0;
        }
    }

    /**
     * The two digits as one. Java asks for two digits at least and so prefers 4.9E-324 to the shorter 5E-324; only the
     * smallest numbers have both.
     */
    private String rounded() {
        int tens = digits[0] - '0' + (digits[1] >= '5' ? 1 : 0);
        return tens + "E" + exponent;
    }

    private void shortenIf(boolean same) {
        if (!same) {
            return;
        }
        boolean up = digits[1] >= '5';
        count = 1;
        if (up && digits[0] == '9') {
            digits[0] = '1';
            exponent++;
        } else if (up) {
            digits[0]++;
        }
    }

    /** Writes the number; gives the position behind it. At most 26 bytes. */
    int write(byte[] out, int from) {
        int at = from;
        if (negative) {
            out[at++] = '-';
        }
        if (exponent < LOWEST_PLAIN || exponent > HIGHEST_PLAIN) {
            return scientific(out, at);
        }
        return exponent < 0 ? fraction(out, at) : plain(out, at);
    }

    private int plain(byte[] out, int from) {
        int at = from;
        int wholeDigits = exponent + 1;
        for (int i = 0; i < wholeDigits; i++) {
            out[at++] = i < count ? digits[i] : (byte) '0';
        }
        out[at++] = '.';
        if (count <= wholeDigits) {
            out[at++] = '0';
            return at;
        }
        return copy(wholeDigits, out, at);
    }

    private int fraction(byte[] out, int from) {
        int at = from;
        out[at++] = '0';
        out[at++] = '.';
        for (int i = exponent + 1; i < 0; i++) {
            out[at++] = '0';
        }
        return copy(0, out, at);
    }

    private int scientific(byte[] out, int from) {
        int at = from;
        out[at++] = digits[0];
        if (count > 1) {
            out[at++] = '.';
            at = copy(1, out, at);
        }
        out[at++] = 'e';
        return NumberOutput.outputInt(exponent, out, at);
    }

    private int copy(int first, byte[] out, int at) {
        System.arraycopy(digits, first, out, at, count - first);
        return at + count - first;
    }
}
