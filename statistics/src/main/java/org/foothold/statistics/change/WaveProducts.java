package org.foothold.statistics.change;

import java.util.List;
import org.foothold.statistics.multilevel.ClusterProducts;

/** Two waves as cross-products for regression. z: 0 on the comparison side, 1 on the studied one. */
final class WaveProducts {

    private WaveProducts() {}

    /** after − before on 1, z. */
    static ClusterProducts gains(TwoWaves waves, PairMoments.Scale scale) {
        ClusterProducts products = ClusterProducts.empty("studied");
        for (var entry : waves.cells().entrySet()) {
            PairMoments m = entry.getValue().scaled(scale);
            double z = entry.getKey().side().ordinal();
            double sum = m.n() * (m.after() - m.before());
            double squares = m.gains().m2() + sum * sum / m.n();
            products =
                    products.addProducts(entry.getKey().cluster(), m.n(), z * m.n(), sum, z * m.n(), z * sum, squares);
        }
        return products;
    }

    /** after on 1, before, z, and before·z if asked for. */
    static ClusterProducts levels(TwoWaves waves, PairMoments.Scale scale, boolean product) {
        ClusterProducts products = product
                ? ClusterProducts.empty("before", "studied", "before:studied")
                : ClusterProducts.empty("before", "studied");
        for (var entry : waves.cells().entrySet()) {
            double[] triangle =
                    levels(entry.getValue().scaled(scale), entry.getKey().side().ordinal(), product);
            products = products.addProducts(entry.getKey().cluster(), triangle);
        }
        return products;
    }

    private static double[] levels(PairMoments m, double z, boolean product) {
        double n = m.n();
        double x = n * m.before();
        double y = n * m.after();
        double xx = m.beforeSquares() + x * m.before();
        double xy = m.products() + x * m.after();
        double yy = m.afterSquares() + y * m.after();
        List<Double> triangle = product
                ? List.of(n, x, z * n, z * x, y, xx, z * x, z * xx, xy, z * n, z * x, z * y, z * xx, z * xy, yy)
                : List.of(n, x, z * n, y, xx, z * x, xy, z * n, z * y, yy);
        return triangle.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
