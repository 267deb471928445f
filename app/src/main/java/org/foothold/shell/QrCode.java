package org.foothold.shell;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as the path of an SVG drawing, one unit a module; {@code shell/qr.jte} draws it.
 *
 * @param size modules a side, without the quiet zone
 */
public record QrCode(int size, String path) {
    private static final Map<EncodeHintType, ?> UTF_8 = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");

    public static QrCode of(String text) {
        try {
            ByteMatrix modules =
                    Encoder.encode(text, ErrorCorrectionLevel.M, UTF_8).getMatrix();
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = run(modules, x, y);
                if (run > 0) {
                    path.append('M')
                            .append(x)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(run)
                            .append("v1h-");
                    path.append(run).append('z');
                    x += run;
                }
            }
        }
        return path.toString();
    }

    /** How many dark modules follow one another from here. */
    private static int run(ByteMatrix modules, int x, int y) {
        int end = x;
        while (end < modules.getWidth() && modules.get(end, y) == 1) {
            end++;
        }
        return end - x;
    }
}
