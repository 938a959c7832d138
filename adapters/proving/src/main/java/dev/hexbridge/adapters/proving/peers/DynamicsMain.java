package dev.hexbridge.adapters.proving.peers;

import dev.hexbridge.adapters.proving.child.Parent;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsSettings;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** The emulated D365 as a process: says its address and its token endpoint, and ends with its parent. */
public final class DynamicsMain {

    private DynamicsMain() {}

    /** The client's id, its secret, and the knobs as JSON. */
    public static void main(String[] arguments) throws IOException {
        Parent parent = new Parent();
        SandboxDynamicsSettings settings = SandboxDynamicsSettings.standard(
                        new SandboxDynamicsSettings.Credentials(arguments[0], arguments[1]))
                .withKnobs(new JsonObject(arguments[2]));
        SandboxDynamicsAdapter.start(Vertx.vertx(), settings)
                .onSuccess(erp -> parent.tell(erp.url() + " " + erp.tokenUrl()))
                .onFailure(failed -> System.exit(1));
        parent.outlive();
        System.exit(0);
    }
}
