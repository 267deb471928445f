package org.foothold.server;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;

/** A QR code for a terminal: two rows of modules in one line of text, dark on light whatever the terminal's colours. */
record QrCode(String text) {

    private static final String DARK_ON_LIGHT = "\u001b[30;107m";
    private static final String PLAIN = "\u001b[0m";

    List<String> lines() {
        var modules = modules();
        var lines = new ArrayList<String>();
        for (int y = 0; y < modules.getHeight(); y += 2) {
            lines.add(DARK_ON_LIGHT + line(modules, y) + PLAIN);
        }
        return lines;
    }

    private BitMatrix modules() {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code for " + text, e);
        }
    }

    private static String line(BitMatrix modules, int y) {
        var line = new StringBuilder();
        for (int x = 0; x < modules.getWidth(); x++) {
            var upper = modules.get(x, y);
            var lower = y + 1 < modules.getHeight() && modules.get(x, y + 1);
            line.append(upper ? (lower ? '█' : '▀') : (lower ? '▄' : ' '));
        }
        return line.toString();
    }
}
