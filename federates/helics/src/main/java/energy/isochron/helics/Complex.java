package energy.isochron.helics;

/**
 * A complex number, such as a phasor.
 *
 * @param real its real part
 * @param imaginary its imaginary part
 */
public record Complex(double real, double imaginary) {
    @Override
    public String toString() {
        return real + (imaginary < 0 || Double.compare(imaginary, -0.0) == 0 ? "" : "+") + imaginary + "j";
    }
}
