package energy.isochron.opendss;

/** A small square matrix of complex numbers: impedances or admittances by phase. */
final class ComplexMatrix {
    private final int size;
    private final double[][] re;
    private final double[][] im;

    ComplexMatrix(int size) {
        this.size = size;
        re = new double[size][size];
        im = new double[size][size];
    }

    int size() {
        return size;
    }

    double re(int row, int column) {
        return re[row][column];
    }

    double im(int row, int column) {
        return im[row][column];
    }

    void add(int row, int column, double real, double imaginary) {
        re[row][column] += real;
        im[row][column] += imaginary;
    }

    /** The largest magnitude of its elements. */
    double largest() {
        double largest = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                largest = Math.max(largest, Math.hypot(re[row][column], im[row][column]));
            }
        }
        return largest;
    }

    /** Whether it equals its transpose, by a share of its largest element. */
    boolean isSymmetric(double share) {
        double most = share * largest();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < row; column++) {
                if (Math.hypot(re[row][column] - re[column][row], im[row][column] - im[column][row]) > most) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Its inverse, by elimination with the largest pivots.
     *
     * @throws ArithmeticException if there is none
     */
    ComplexMatrix inverse() {
        ComplexMatrix left = copy();
        ComplexMatrix right = new ComplexMatrix(size);
        for (int i = 0; i < size; i++) {
            right.re[i][i] = 1;
        }
        for (int pivot = 0; pivot < size; pivot++) {
            int best = left.best(pivot);
            left.swap(pivot, best);
            right.swap(pivot, best);
            double a = left.re[pivot][pivot];
            double b = left.im[pivot][pivot];
            double square = a * a + b * b;
            if (square == 0 || !Double.isFinite(square)) {
                throw new ArithmeticException("the matrix has no inverse. Maybe an impedance is infinite?");
            }
            left.scale(pivot, a / square, -b / square);
            right.scale(pivot, a / square, -b / square);
            for (int row = 0; row < size; row++) {
                if (row != pivot) {
                    double x = left.re[row][pivot];
                    double y = left.im[row][pivot];
                    left.subtract(row, pivot, x, y);
                    right.subtract(row, pivot, x, y);
                }
            }
        }
        return right;
    }

    private ComplexMatrix copy() {
        ComplexMatrix copy = new ComplexMatrix(size);
        for (int row = 0; row < size; row++) {
            copy.re[row] = re[row].clone();
            copy.im[row] = im[row].clone();
        }
        return copy;
    }

    private int best(int column) {
        int best = column;
        for (int row = column; row < size; row++) {
            if (Math.hypot(re[row][column], im[row][column]) > Math.hypot(re[best][column], im[best][column])) {
                best = row;
            }
        }
        return best;
    }

    private void swap(int one, int other) {
        double[] real = re[one];
        re[one] = re[other];
        re[other] = real;
        double[] imaginary = im[one];
        im[one] = im[other];
        im[other] = imaginary;
    }

    private void scale(int row, double x, double y) {
        for (int column = 0; column < size; column++) {
            double real = re[row][column] * x - im[row][column] * y;
            im[row][column] = re[row][column] * y + im[row][column] * x;
            re[row][column] = real;
        }
    }

    private void subtract(int row, int pivot, double x, double y) {
        for (int column = 0; column < size; column++) {
            re[row][column] -= x * re[pivot][column] - y * im[pivot][column];
            im[row][column] -= x * im[pivot][column] + y * re[pivot][column];
        }
    }
}
