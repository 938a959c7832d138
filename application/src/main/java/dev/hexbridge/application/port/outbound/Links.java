package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** What was last settled for each key. Links never expire with the inbox. */
public interface Links {

    /** The links of these keys; keys without a link are left out. */
    Future<Map<LinkKey, Agreed>> find(List<LinkKey> keys);

    /** Writes links; one whose revision is not above the stored one changes nothing. */
    Future<Void> save(Map<LinkKey, Agreed> links);
}
