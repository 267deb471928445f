package org.foothold.statistics.numeric;

/**
 * The variance of one coefficient that holds whatever the dependence within clusters is, in the form CR2 with the degrees of
 * freedom of Satterthwaite (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018). The coefficient's error is Σ_j b_j'e_j over
 * clusters, b_j = A_jW_jX_jMc with the adjustment A_j that makes it unbiased under the working covariance Φ; so
 *
 * <pre>
 * V  = Σ (b_j'e_j)²
 * G_jk = [j = k]·b_j'Φ_jb_j − u_j'Mu_k,  u_j = X_j'b_j
 * df = (tr G)²/tr(GG)
 * </pre>
 *
 * Fed cluster by cluster; only sums are kept. M is the identity here: hand over u_j in a basis in which it is.
 */
public final class Sandwich {

    private final double[][] outer;
    private final double[][] weighted;
    private double variance;
    private double own;
    private double ownSquares;
    private int clusters;

    public Sandwich(int coefficients) {
        outer = new double[coefficients][coefficients];
        weighted = new double[coefficients][coefficients];
    }

    /**
     * @param error b_j'e_j
     * @param ownVariance b_j'Φ_jb_j
     * @param u X_j'b_j in a basis in which M is the identity
     */
    public void add(double error, double ownVariance, double[] u) {
        clusters++;
        variance += error * error;
        own += ownVariance;
        ownSquares += ownVariance * ownVariance;
        for (int a = 0; a < u.length; a++) {
            for (int b = 0; b < u.length; b++) {
                outer[a][b] += u[a] * u[b];
                weighted[a][b] += ownVariance * u[a] * u[b];
            }
        }
    }

    public double standardError() {
        return Math.sqrt(variance);
    }

    /** NaN only when there is no variance at all. */
    public double degreesOfFreedom() {
        double trace = own;
        double square = ownSquares;
        for (int a = 0; a < outer.length; a++) {
            trace -= outer[a][a];
            square -= 2 * weighted[a][a];
            for (int b = 0; b < outer.length; b++) {
                square += outer[a][b] * outer[b][a];
            }
        }
        return trace * trace / square;
    }

    public int clusters() {
        return clusters;
    }
}
