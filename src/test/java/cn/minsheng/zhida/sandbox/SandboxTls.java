package cn.minsheng.zhida.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A certificate for localhost that this JVM trusts: made once per JVM, thrown away with it.
 *
 * <p>The stream SDK takes nothing but {@code wss} and asks the JVM's default trust store, so {@link
 * #trusted()} points {@code javax.net.ssl.trustStore} at a copy of the store in force with the new
 * certificate added. It must run before the first TLS connection of the JVM (DINGTALK.md §10.2).
 */
public final class SandboxTls {

  private static final String ALIAS = "sandbox";
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static @Nullable SSLContext context;

  private SandboxTls() {}

  /** Makes the certificate and puts it into the JVM's trust store unless that was done before. */
  public static synchronized SSLContext trusted() {
    if (context == null) {
      try {
        Path folder = Files.createTempDirectory("sandbox-tls");
        folder.toFile().deleteOnExit();
        KeyStore keys = newKeys(folder.resolve("gateway.p12"));
        trust(keys, folder.resolve("trust.p12"));
        context = serverContext(keys);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("No certificate for the sandbox", e);
      }
    }
    return context;
  }

  private static KeyStore newKeys(Path file) throws IOException, GeneralSecurityException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        throw new IOException("keytool made no certificate: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool ran", e);
    }
    file.toFile().deleteOnExit();
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  private static void trust(KeyStore keys, Path file) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    KeyStore before = storeInForce();
    for (String alias : Collections.list(before.aliases())) {
      if (before.isCertificateEntry(alias)) {
        trusted.setCertificateEntry(alias, before.getCertificate(alias));
      }
    }
    trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD);
    }
    file.toFile().deleteOnExit();
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
    System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
  }

  private static KeyStore storeInForce() throws IOException, GeneralSecurityException {
    String named = System.getProperty("javax.net.ssl.trustStore");
    File file =
        named != null
            ? new File(named)
            : Path.of(System.getProperty("java.home"), "lib", "security", "cacerts").toFile();
    String password = System.getProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
    return KeyStore.getInstance(file, password.toCharArray());
  }

  private static SSLContext serverContext(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(managers.getKeyManagers(), null, null);
    return made;
  }
}
