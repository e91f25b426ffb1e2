# Atlantis with `ekb review` and the provider, from archives of a release:
#   docker build --build-arg VERSION=0.1.0 --file docker/atlantis.Dockerfile dist/release
FROM ghcr.io/runatlantis/atlantis:v0.36.0-alpine

ARG TARGETARCH=amd64
ARG VERSION

USER 0
ADD ekb_linux_${TARGETARCH}.tar.gz /opt/ekb/
COPY terraform-provider-ekb_${VERSION}_linux_${TARGETARCH}.zip /usr/local/share/terraform/plugins/registry.terraform.io/ekb/ekb/
COPY terraform-provider-ekb_${VERSION}_linux_${TARGETARCH}.zip /usr/local/share/terraform/plugins/registry.opentofu.org/ekb/ekb/

RUN ln -s /opt/ekb/ekb /usr/local/bin/ekb && ekb --version

# The base image names its user, and resolves the name itself.
# hadolint ignore=DL3066
USER atlantis
