package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final int PIXELS = 8;

    @Test
    void isReadFromTheTerminalAsWhatItSays() throws ReaderException {
        var address = "http://192.168.178.23:8080";
        var lines = new QrCode(address)
                .lines().stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .toList();
        assertThat(new QRCodeReader().decode(photo(lines)).getText()).isEqualTo(address);
    }

    /** What a camera would see: each half of a character is one module. */
    private static BinaryBitmap photo(List<String> lines) {
        int width = lines.getFirst().length() * PIXELS;
        int height = lines.size() * 2 * PIXELS;
        var picture = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var character = lines.get(y / (2 * PIXELS)).charAt(x / PIXELS);
                var upper = y / PIXELS % 2 == 0;
                var dark = character == '█' || character == (upper ? '▀' : '▄');
                picture[y * width + x] = dark ? 0x000000 : 0xffffff;
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, picture)));
    }
}
