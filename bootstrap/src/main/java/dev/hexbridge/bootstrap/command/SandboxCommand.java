package dev.hexbridge.bootstrap.command;

import dev.hexbridge.adapters.sandboxshopify.ShopperSettings;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.wiring.Engine;
import dev.hexbridge.bootstrap.wiring.Seams;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the sandbox: both systems emulated, a database of its own, and a shopper.",
            "Goes on until Ctrl-C."
        })
final class SandboxCommand implements Callable<Integer> {

    private static final String PACE = "HEXBRIDGE_SANDBOX_ORDERS_PER_MINUTE";

    private final Terminal terminal;
    private final Seams seams;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings instead of the sandbox's own.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--orders-per-minute",
            paramLabel = "N",
            description = "The shopper's pace; 0 for no shopper. Default: 30, or " + PACE + ".")
    private Optional<Double> pace = Optional.empty();

    SandboxCommand(Terminal terminal, Seams seams) {
        this.terminal = terminal;
        this.seams = seams;
    }

    @Override
    public Integer call() {
        Optional<Double> ordersPerMinute = pace.or(this::paceOfEnvironment);
        if (ordersPerMinute.isEmpty() || ordersPerMinute.get() < 0) {
            terminal.err().println("The shopper's pace is a number of orders per minute, 0 for none.");
            terminal.err().flush();
            return Terminal.MISUSED;
        }
        Optional<Settings> settings = Given.sandbox(terminal, config);
        return settings.map(
                        given -> new Service(terminal, given, seams).run(engine -> open(engine, ordersPerMinute.get())))
                .orElse(Terminal.MISUSED);
    }

    private Optional<Double> paceOfEnvironment() {
        try {
            return Optional.of(Double.valueOf(terminal.environment().getOrDefault(PACE, "30")));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void open(Engine engine, double ordersPerMinute) {
        new Tour(terminal, engine).begin();
        if (ordersPerMinute > 0) {
            long seed = RandomGenerator.getDefault().nextLong();
            engine.shop().ifPresent(shop -> shop.startShopper(ShopperSettings.steady(ordersPerMinute, seed)));
        }
    }
}
